extension LastMessage: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(id)
    writer.put(sender)
    writer.put(sentAt)
    writer.put(receipt)
    writer.put(isEdited)
    writer.put(isReply)
    writer.put(content)
  }

  init(from reader: inout PackReader) {
    id = reader.value()
    sender = reader.value()
    sentAt = reader.value()
    receipt = reader.value()
    isEdited = reader.value()
    isReply = reader.value()
    content = reader.value()
  }
}

/// The fields of a packed message that are read individually, in the order in which they are
/// written.
enum MessageField: Int, FieldOrder {
  case id, sender, sentAt

  func skip(in reader: inout PackReader) {
    switch self {
    case .id: MessageID?.skip(in: &reader)
    case .sender: Person.skip(in: &reader)
    case .sentAt: Timestamp.skip(in: &reader)
    }
  }
}

extension Person: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(id)
    writer.put(name)
  }

  init(from reader: inout PackReader) { self.init(id: reader.value(), name: reader.value()) }

  static func skip(in reader: inout PackReader) {
    UserID.skip(in: &reader)
    String.skip(in: &reader)
  }
}

/// The tag that precedes the values of a content.
private enum ContentKind: UInt8, Packable {
  case text, media, poll, sticker, location, collaboration, meeting, custom, interactive, card
  case groupAction, edited, deleted, call, unknown
}

extension MessageContent: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(kind)
    switch self {
    case .text(let text, let hasLink): writer.put(text, hasLink)
    case .media(let kind, let caption, let files, let count):
      writer.put(kind, caption, files, count)
    case .poll(let text), .card(let text), .edited(let text): writer.put(text)
    case .sticker, .location, .deleted: break
    case .collaboration(let kind): writer.put(kind)
    case .meeting(let isVideo): writer.put(isVideo)
    case .custom(let type, let text): writer.put(type, text)
    case .interactive(let type): writer.put(type)
    case .groupAction(let action): writer.put(action)
    case .call(let call): writer.put(call)
    case .unknown(let category, let type): writer.put(category, type)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.value() as ContentKind {
    case .text: self = .text(reader.value(), hasLink: reader.value())
    case .media:
      self = .media(
        reader.value(), caption: reader.value(), files: reader.value(), count: reader.value())
    case .poll: self = .poll(question: reader.value())
    case .sticker: self = .sticker
    case .location: self = .location
    case .collaboration: self = .collaboration(reader.value())
    case .meeting: self = .meeting(isVideo: reader.value())
    case .custom: self = .custom(type: reader.value(), text: reader.value())
    case .interactive: self = .interactive(type: reader.value())
    case .card: self = .card(text: reader.value())
    case .groupAction: self = .groupAction(reader.value())
    case .edited: self = .edited(text: reader.value())
    case .deleted: self = .deleted
    case .call: self = .call(reader.value())
    case .unknown: self = .unknown(category: reader.value(), type: reader.value())
    }
  }

  private var kind: ContentKind {
    switch self {
    case .text: .text
    case .media: .media
    case .poll: .poll
    case .sticker: .sticker
    case .location: .location
    case .collaboration: .collaboration
    case .meeting: .meeting
    case .custom: .custom
    case .interactive: .interactive
    case .card: .card
    case .groupAction: .groupAction
    case .edited: .edited
    case .deleted: .deleted
    case .call: .call
    case .unknown: .unknown
    }
  }
}

extension PackWriter {
  /// Writes several values of any types.
  fileprivate mutating func put<each Value: Packable>(_ values: repeat each Value) {
    for value in repeat each values { value.pack(into: &self) }
  }
}

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
  /// The outcomes without associated values, in the order of their numbers.
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
  /// The verbs without associated values, in the order of their numbers.
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
