/// A row as bytes: one piece of memory, where the row itself is a dozen.
///
/// Of a long list nearly every row only waits to be looked at.
struct PackedConversation: Equatable, Sendable {
  private let bytes: [UInt8]

  /// Keeps the row that was just written.
  ///
  /// It gets memory of its own, of just the size.
  init(_ writer: PackWriter) { bytes = writer.bytes.withUnsafeBufferPointer { Array($0) } }

  /// Packs a row.
  init(_ row: Conversation) {
    var writer = PackWriter()
    writer.put(row)
    self.init(writer)
  }

  /// Whether it is the row that was just written.
  func isEqual(to writer: PackWriter) -> Bool { bytes == writer.bytes }

  /// The row.
  var row: Conversation { read { $0.value() } }

  /// What its place in the list follows from.
  var head: RowHead { read { $0.value() } }

  /// The server's name for it.
  var id: ConversationID { read { $0.id() } }

  /// Whether that is the server's name for it.
  func isNamed(_ id: ConversationID) -> Bool {
    read { reader in
      _ = reader.value() as RowHead
      return reader.isNext(id.rawValue)
    }
  }

  /// The name of the other side.
  var name: String {
    read { reader in
      _ = reader.id()
      reader.skipText()
      return reader.text()
    }
  }

  /// The names that make an order definite.
  var names: (peer: String, id: ConversationID) {
    read { reader in
      let id = reader.id()
      return (reader.text(), id)
    }
  }

  private func read<Value>(_ body: (inout PackReader) -> Value) -> Value {
    var reader = PackReader(bytes)
    return body(&reader)
  }
}

extension PackReader {
  fileprivate mutating func id() -> ConversationID {
    _ = value() as RowHead
    return ConversationID(text())
  }
}
