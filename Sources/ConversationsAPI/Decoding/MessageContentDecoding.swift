import Conversations

extension MessageContent {
  /// Reads the content of a message.
  ///
  /// - Source: docs/api.md §5.4, table of categories and types.
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
  /// The text of a message's `data` with names in place of mentions; nil if there is none.
  ///
  /// - Shape: at most `ShownText.longest` characters.
  var shownText: String? {
    guard let text = filled("text") else { return nil }
    let mentions = object("mentions")
    // Names are cut before they are inserted: a short text can contain a thousand mentions of a
    // huge one.
    return ShownText.cut(
      Mentions.named(ShownText.roughlyCut(text)) {
        mentions.object($0).filled("name").map(ShownText.cut)
      })
  }

  /// The current text of an edited message.
  fileprivate var changedText: String? {
    object("entities").entity("on").object("data").shownText
  }

  /// True when the service found links in the text.
  ///
  /// - Source: docs/api.md §5.4, `metadata["@injected"].extensions`, and §10.
  fileprivate var hasLink: Bool {
    !object("metadata").extensions.object("link-preview").objects("links").isEmpty
  }

  /// The data that the service's extensions added to a message's metadata.
  var extensions: JSONObject { object("@injected").object("extensions") }
}

extension MessageContent {
  /// Reads a custom message; the types of the service's own extensions have cases of their own.
  ///
  /// - Source: docs/api.md §5.4, category `custom`, and §10.
  static func custom(type: String, message: JSONObject, data: JSONObject) -> Self {
    switch type {
    case "location": .location
    case "extension_poll": .poll(question: data.pollQuestion)
    case "extension_sticker": .sticker
    case "extension_document": .collaboration(.document)
    case "extension_whiteboard": .collaboration(.whiteboard)
    case "meeting": .meeting(isVideo: data.isVideoMeeting)
    default: .custom(type: ShownText.cut(type), text: customText(message: message, data: data))
    }
  }

  /// Returns the text to show: that of the notification, else the conversation text.
  private static func customText(message: JSONObject, data: JSONObject) -> String? {
    let notification =
      data.object("metadata").filled("pushNotification")
      ?? message.object("metadata").filled("pushNotification")
      ?? data.object("customData").filled("pushNotification")
    return notification.map(ShownText.cut) ?? data.shownText
      ?? data.filled("conversationText").map(ShownText.cut)
  }
}

extension JSONObject {
  /// The question of a poll, whose place depends on the version of the extension.
  fileprivate var pollQuestion: String? {
    let metadata = object("metadata")
    let question =
      object("customData").filled("question")
      ?? metadata.extensions.object("polls").filled("question")
      ?? metadata.object("polls").filled("question") ?? metadata.filled("question")
    return question.map(ShownText.cut)
  }

  /// True for a meeting that is not explicitly audio.
  fileprivate var isVideoMeeting: Bool {
    let custom = object("customData")
    return (custom.text("callType") ?? custom.text("type")) != "audio"
  }
}

extension MessageContent {
  /// The largest number of file names that are stored; the count is exact nevertheless.
  private static let mostFiles = 4

  /// Reads a message with files.
  ///
  /// - Source: docs/api.md §5.4, `attachments` and `url`; §10, "media with caption or several
  ///   files".
  static func media(_ kind: MediaKind, _ data: JSONObject) -> Self {
    let attachments = data.objects("attachments")
    let names = attachments.prefix(mostFiles).compactMap(\.fileName)
    let single = attachments.isEmpty ? data.addressName.map { [$0] } : nil
    let isGIF = kind == .image && !attachments.isEmpty && attachments.allSatisfy(\.isGIF)
    return .media(
      isGIF ? .gif : kind, caption: data.shownText, files: single ?? names,
      count: max(attachments.count, 1))
  }
}

extension JSONObject {
  fileprivate var fileName: String? { filled("name").map(ShownText.cut) ?? addressName }

  /// The last path component of a file's URL, without its query.
  fileprivate var addressName: String? {
    guard let url = filled("url") else { return nil }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map { ShownText.cut(String($0)) }
  }

  fileprivate var isGIF: Bool {
    text("mimeType") == "image/gif" || text("extension")?.lowercased() == "gif"
  }
}
