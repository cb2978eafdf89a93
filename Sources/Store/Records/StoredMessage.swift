internal import Conversations
internal import JSON

/// The last message of a row.
struct StoredLastMessage: Encodable {
  /// The id; empty for a message without one.
  var id: String
  var sender: StoredPerson
  var content: StoredContent
  var sentAt: Int64
  var receipt: String
  var isEdited: Bool?
  var isReply: Bool?

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case sender = "s"
    case content = "c"
    case sentAt = "d"
    case receipt = "r"
    case isEdited = "e"
    case isReply = "a"
  }

  init?(_ json: JSONValue) {
    guard let id = json.text("i"), let sender = json.member("s").flatMap({ StoredPerson($0) }),
      let content = json.member("c").flatMap({ StoredContent($0) }),
      let sentAt = json.integer("d"), let receipt = json.text("r")
    else { return nil }
    (self.id, self.sender, self.content) = (id, sender, content)
    (self.sentAt, self.receipt) = (sentAt, receipt)
    isEdited = json.flag("e")
    isReply = json.flag("a")
  }

  init(_ message: LastMessage) {
    id = message.id?.rawValue ?? ""
    sender = StoredPerson(message.sender)
    content = StoredContent(message.content)
    sentAt = message.sentAt.seconds
    receipt = message.receipt.code
    isEdited = message.isEdited ? true : nil
    isReply = message.isReply ? true : nil
  }

  var value: LastMessage {
    LastMessage(
      id: id.isEmpty ? nil : MessageID(id), sender: sender.value, content: content.value,
      sentAt: Timestamp(sentAt),
      receipt: Receipt(code: receipt) ?? .sent, isEdited: isEdited ?? false,
      isReply: isReply ?? false)
  }
}

/// A user as named in a message.
struct StoredPerson: Encodable {
  var id: String
  var name: String

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case name = "n"
  }

  init?(_ json: JSONValue) {
    guard let id = json.text("i"), let name = json.text("n") else { return nil }
    (self.id, self.name) = (id, name)
  }

  init(_ person: Person) {
    id = person.id.rawValue
    name = person.name
  }

  var value: Person { Person(id: UserID(id), name: name) }
}

/// The content of a message: its kind, and the fields of that kind.
struct StoredContent: Encodable {
  var kind: String
  var text: String?
  var hasLink: Bool?
  /// The kind of the files, or of the collaboration.
  var subkind: String?
  var files: [String]?
  var count: Int?
  var type: String?
  var category: String?
  var isVideo: Bool?
  var action: StoredGroupAction?
  var call: StoredCall?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case text = "t"
    case hasLink = "l"
    case subkind = "s"
    case files = "f"
    case count = "c"
    case type = "y"
    case category = "g"
    case isVideo = "v"
    case action = "a"
    case call = "p"
  }

  init?(_ json: JSONValue) {
    guard let kind = json.text("k") else { return nil }
    self.kind = kind
    text = json.text("t")
    hasLink = json.flag("l")
    subkind = json.text("s")
    files = json.texts("f")
    count = json.number("c")
    type = json.text("y")
    category = json.text("g")
    isVideo = json.flag("v")
    action = json.member("a").flatMap { StoredGroupAction($0) }
    call = json.member("p").flatMap { StoredCall($0) }
  }

  init(kind: String, text: String? = nil, type: String? = nil) {
    self.kind = kind
    self.text = text
    self.type = type
  }
}

extension StoredContent {
  /// The content; `unknown` for a kind of a newer version or with missing fields.
  var value: MessageContent {
    structured ?? plain ?? .unknown(category: category ?? kind, type: type ?? "")
  }

  /// The kinds that have fields of their own.
  private var structured: MessageContent? {
    switch kind {
    case "media":
      .media(
        MediaKind(code: subkind) ?? .file, caption: text, files: files ?? [], count: count ?? 1)
    case "collaboration": CollaborationKind(code: subkind).map { .collaboration($0) }
    case "meeting": .meeting(isVideo: isVideo ?? false)
    case "action": action.map { .groupAction($0.value) }
    case "call": call.map { .call($0.value) }
    default: nil
    }
  }

  /// The kinds that have a text, a type or nothing.
  private var plain: MessageContent? {
    switch kind {
    case "text": .text(text ?? "", hasLink: hasLink ?? false)
    case "poll": .poll(question: text)
    case "sticker": .sticker
    case "location": .location
    case "custom": .custom(type: type ?? "", text: text)
    case "interactive": .interactive(type: type ?? "")
    case "card": .card(text: text)
    case "edited": .edited(text: text)
    case "deleted": .deleted
    default: nil
    }
  }
}

extension StoredContent {
  init(_ content: MessageContent) {
    switch content {
    case .text(let text, let hasLink): self.init(text, hasLink: hasLink)
    case .media(let kind, let caption, let files, let count):
      self.init(kind, caption: caption, files: files, count: count)
    case .poll(let question): self.init(kind: "poll", text: question)
    case .sticker: self.init(kind: "sticker")
    case .location: self.init(kind: "location")
    case .collaboration(let kind): self.init(kind)
    case .meeting(let isVideo): self.init(meetingWithVideo: isVideo)
    case .custom(let type, let text): self.init(kind: "custom", text: text, type: type)
    case .interactive(let type): self.init(kind: "interactive", type: type)
    case .card(let text): self.init(kind: "card", text: text)
    case .groupAction(let action): self.init(action)
    case .edited(let text): self.init(kind: "edited", text: text)
    case .deleted: self.init(kind: "deleted")
    case .call(let call): self.init(call)
    case .unknown(let category, let type): self.init(category: category, type: type)
    }
  }

  private init(_ text: String, hasLink: Bool) {
    self.init(kind: "text", text: text)
    self.hasLink = hasLink ? true : nil
  }

  private init(_ media: MediaKind, caption: String?, files: [String], count: Int) {
    self.init(kind: "media", text: caption)
    subkind = media.code
    self.files = files
    self.count = count
  }

  private init(_ collaboration: CollaborationKind) {
    self.init(kind: "collaboration")
    subkind = collaboration.code
  }

  private init(meetingWithVideo isVideo: Bool) {
    self.init(kind: "meeting")
    self.isVideo = isVideo
  }

  private init(_ action: GroupAction) {
    self.init(kind: "action")
    self.action = StoredGroupAction(action)
  }

  private init(_ call: Call) {
    self.init(kind: "call")
    self.call = StoredCall(call)
  }

  private init(category: String, type: String) {
    self.init(kind: "unknown", type: type)
    self.category = category
  }
}

/// A call; `other` is the server's name for an outcome that has no case.
struct StoredCall: Encodable {
  var isVideo: Bool
  var outcome: String
  var other: String?
  var initiator: String?

  enum CodingKeys: String, CodingKey {
    case isVideo = "v"
    case outcome = "k"
    case other = "o"
    case initiator = "i"
  }

  init?(_ json: JSONValue) {
    guard let isVideo = json.flag("v"), let outcome = json.text("k") else { return nil }
    (self.isVideo, self.outcome) = (isVideo, outcome)
    other = json.text("o")
    initiator = json.text("i")
  }

  init(_ call: Call) {
    isVideo = call.isVideo
    outcome = call.outcome.code
    if case .other(let name) = call.outcome { other = name }
    initiator = call.initiator?.rawValue
  }

  var value: Call {
    Call(
      isVideo: isVideo, outcome: Call.Outcome(code: outcome) ?? .other(other ?? outcome),
      initiator: initiator.map(UserID.init))
  }
}

/// A change of the members of a group; `detail` is the new role, or the server's name for a verb
/// that has no case.
struct StoredGroupAction: Encodable {
  var verb: String
  var detail: String?
  var by: StoredPerson?
  var on: StoredPerson?

  enum CodingKeys: String, CodingKey {
    case verb = "k"
    case detail = "d"
    case by = "b"
    case on = "o"
  }

  init?(_ json: JSONValue) {
    guard let verb = json.text("k") else { return nil }
    self.verb = verb
    detail = json.text("d")
    by = json.member("b").flatMap { StoredPerson($0) }
    on = json.member("o").flatMap { StoredPerson($0) }
  }

  init(_ action: GroupAction) {
    verb = action.verb.code
    switch action.verb {
    case .scopeChanged(let role): detail = role
    case .other(let name): detail = name
    case .joined, .left, .added, .kicked, .banned, .unbanned: detail = nil
    }
    by = action.by.map(StoredPerson.init)
    on = action.on.map(StoredPerson.init)
  }

  var value: GroupAction {
    GroupAction(verb: wholeVerb, by: by?.value, on: on?.value)
  }

  private var wholeVerb: GroupAction.Verb {
    if let known = GroupAction.Verb(code: verb) { return known }
    return verb == "scope" ? .scopeChanged(to: detail ?? "") : .other(detail ?? verb)
  }
}
