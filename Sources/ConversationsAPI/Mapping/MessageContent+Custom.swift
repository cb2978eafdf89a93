import Conversations

extension MessageContent {
  /// Reads a custom message; the types of the service's own extensions have cases of their own.
  ///
  /// - Source: Contract §5.4, category `custom`, and §10.
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

  /// What the sender wants shown: the notification's text, else the conversation text.
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
  /// The question of a poll, which different versions keep in different places.
  fileprivate var pollQuestion: String? {
    let metadata = object("metadata")
    let question =
      object("customData").filled("question")
      ?? metadata.extensions.object("polls").filled("question")
      ?? metadata.object("polls").filled("question") ?? metadata.filled("question")
    return question.map(ShownText.cut)
  }

  /// A meeting has a picture unless it says otherwise.
  fileprivate var isVideoMeeting: Bool {
    let custom = object("customData")
    return (custom.text("callType") ?? custom.text("type")) != "audio"
  }
}
