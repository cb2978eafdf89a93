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

/// What the ledger asks of a row time and again: what its place in the list and the totals follow
/// from.
struct RowHead: Equatable {
  var updatedAt: Timestamp
  var pin: Pin?
  var unread: Unread
  var isGroup: Bool

  init(_ row: Conversation) {
    updatedAt = row.updatedAt
    pin = row.pin
    unread = row.unread
    isGroup = row.peer.isGroup
  }
}

extension RowHead: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(updatedAt)
    writer.put(pin)
    writer.put(unread)
    writer.put(isGroup)
  }

  init(from reader: inout PackReader) {
    updatedAt = reader.value()
    pin = reader.value()
    unread = reader.value()
    isGroup = reader.value()
  }
}

extension Pin: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(scope)
    writer.put(since)
  }

  init(from reader: inout PackReader) {
    self.init(scope: reader.value(), since: reader.value())
  }
}

extension Unread: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .marked: writer.append(byte: 0)
    case .untracked: writer.append(byte: 1)
    case .count(let count):
      writer.append(byte: 2)
      writer.put(count)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.byte() {
    case 0: self = .marked
    case 1: self = .untracked
    default: self = .count(reader.value())
    }
  }
}

extension Conversation: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(RowHead(self))
    writer.put(id.rawValue)
    writer.put(peer.rawValue)
    writer.put(name)
    writer.put(unreadMentions)
    writer.put(lastRead)
    writer.put(tags)
    writer.put(lastMessage)
    writer.put(presence)
    writer.put(groupKind)
    writer.put(members)
    writer.put(isBlocked)
  }

  init(from reader: inout PackReader) {
    let head: RowHead = reader.value()
    self.init(
      id: ConversationID(reader.text()),
      peer: head.isGroup ? .group(GroupID(reader.text())) : .user(UserID(reader.text())),
      name: reader.value(), unread: head.unread, unreadMentions: reader.value(),
      lastRead: reader.value(), tags: reader.value(), pin: head.pin, lastMessage: reader.value(),
      updatedAt: head.updatedAt, presence: reader.value(), groupKind: reader.value(),
      members: reader.value(), isBlocked: reader.value())
  }
}
