import Conversations

extension MessageContent {
  /// Reads what a message says.
  ///
  /// - Source: Contract §5.4, table of categories and types.
  init(of message: JSONObject, data: JSONObject, sender: Person) {
    guard message.time("deletedAt") == nil else {
      self = .deleted
      return
    }
    let type = message.text("type") ?? ""
    let category = message.filled("category") ?? "message"
    self =
      switch category {
      case "message": Self.ordinary(type: type, data: data)
      case "custom": Self.custom(type: type, message: message, data: data)
      case "action": Self.action(type: type, data: data)
      case "call": .call(Call(type: type, data: data, sender: sender))
      case "interactive": .interactive(type: ShownText.cut(type))
      case "card", "agentic": .card(text: data.shownText)
      default: .unknown(category: ShownText.cut(category), type: ShownText.cut(type))
      }
  }

  private static func ordinary(type: String, data: JSONObject) -> Self {
    switch type {
    case "text": .text(data.shownText ?? "", hasLink: data.hasLink)
    case "image": media(.image, data)
    case "video": media(.video, data)
    case "audio": media(.audio, data)
    case "file": media(.file, data)
    default: .unknown(category: "message", type: ShownText.cut(type))
    }
  }

  private static func action(type: String, data: JSONObject) -> Self {
    switch type {
    case "groupMember": return .groupAction(GroupAction(data))
    case "message":
      let isDeleted = data.text("action") == "deleted"
      return isDeleted ? .deleted : .edited(text: data.changedText)
    default: return .unknown(category: "action", type: ShownText.cut(type))
    }
  }
}

extension JSONObject {
  /// The text of a message's `data` with names for mentions; nil when there is none.
  ///
  /// - Shape: at most `ShownText.longest` characters.
  var shownText: String? {
    guard let text = filled("text") else { return nil }
    let mentions = object("mentions")
    // Names are cut before they are put in: a short text can hold a thousand mentions of a huge one.
    return ShownText.cut(
      Mentions.named(ShownText.roughlyCut(text)) {
        mentions.object(JSONKey($0)).filled("name").map(ShownText.cut)
      })
  }

  /// The text that an edited message has now.
  fileprivate var changedText: String? {
    object("entities").entity("on").object("data").shownText
  }

  /// Whether the service found links in the text.
  ///
  /// - Source: Contract §5.4, `metadata["@injected"].extensions`, and §10.
  fileprivate var hasLink: Bool {
    !object("metadata").extensions.object("link-preview").objects("links").isEmpty
  }

  /// What the service's extensions added to a message's metadata.
  var extensions: JSONObject { object("@injected").object("extensions") }
}
