extension String: Packable {
  func pack(into writer: inout PackWriter) { writer.append(text: self) }
  init(from reader: inout PackReader) { self = reader.text() }
}

extension Int: Packable {
  func pack(into writer: inout PackWriter) { writer.append(signed: Int64(self)) }
  init(from reader: inout PackReader) { self = Int(reader.signed()) }
}

extension Bool: Packable {
  func pack(into writer: inout PackWriter) { writer.append(byte: self ? 1 : 0) }
  init(from reader: inout PackReader) { self = reader.byte() == 1 }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(self != nil)
    if let self { writer.put(self) }
  }

  init(from reader: inout PackReader) { self = reader.value() ? .some(reader.value()) : nil }
}

extension Array: Packable where Element: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(count)
    for element in self { writer.put(element) }
  }

  init(from reader: inout PackReader) {
    let count: Int = reader.value()
    self = (0..<count).map { _ in reader.value() }
  }
}

extension Timestamp: Packable {
  func pack(into writer: inout PackWriter) { writer.append(signed: seconds) }
  init(from reader: inout PackReader) { self.init(reader.signed()) }
}

extension MessageID: Packable {
  func pack(into writer: inout PackWriter) { writer.put(rawValue) }
  init(from reader: inout PackReader) { self.init(reader.text()) }
}

extension UserID: Packable {
  func pack(into writer: inout PackWriter) { writer.put(rawValue) }
  init(from reader: inout PackReader) { self.init(reader.text()) }
}

extension Tag: Packable {
  func pack(into writer: inout PackWriter) { writer.put(rawValue) }
  init(from reader: inout PackReader) { self.init(reader.text()) }
}

extension Pin.Scope: Packable {}
extension Presence: Packable {}
extension GroupKind: Packable {}
extension Receipt: Packable {}
extension MediaKind: Packable {}
extension CollaborationKind: Packable {}
