extension GroupAction: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(verb)
    writer.put(by)
    writer.put(on)
  }

  init(from reader: inout PackReader) {
    self.init(verb: reader.value(), by: reader.value(), on: reader.value())
  }
}

extension GroupAction.Verb: Packable {
  /// The verbs that say it all, in the order of their numbers.
  private static let plain: [Self] = [.joined, .left, .added, .kicked, .banned, .unbanned]

  func pack(into writer: inout PackWriter) {
    switch self {
    case .scopeChanged(let role):
      writer.append(byte: UInt8(0xFE))
      writer.put(role)
    case .other(let name):
      writer.append(byte: UInt8(0xFF))
      writer.put(name)
    case .joined, .left, .added, .kicked, .banned, .unbanned:
      writer.append(byte: UInt8(Self.plain.firstIndex(of: self) ?? 0))
    }
  }

  init(from reader: inout PackReader) {
    switch reader.byte() {
    case 0xFE: self = .scopeChanged(to: reader.value())
    case 0xFF: self = .other(reader.value())
    case let number: self = Self.plain[Int(number)]
    }
  }
}
