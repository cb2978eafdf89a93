extension Call: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(isVideo)
    writer.put(outcome)
    writer.put(initiator)
  }

  init(from reader: inout PackReader) {
    self.init(isVideo: reader.value(), outcome: reader.value(), initiator: reader.value())
  }
}

extension Call.Outcome: Packable {
  /// The outcomes that say it all, in the order of their numbers.
  private static let plain: [Self] = [
    .initiated, .ongoing, .ended, .unanswered, .rejected, .busy, .cancelled,
  ]

  func pack(into writer: inout PackWriter) {
    if case .other(let name) = self {
      writer.append(byte: UInt8(0xFF))
      writer.put(name)
    } else {
      writer.append(byte: UInt8(Self.plain.firstIndex(of: self) ?? 0))
    }
  }

  init(from reader: inout PackReader) {
    switch reader.byte() {
    case 0xFF: self = .other(reader.value())
    case let number: self = Self.plain[Int(number)]
    }
  }
}
