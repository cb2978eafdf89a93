internal import Conversations

extension ContentBody {
  /// The content; a kind this version does not know, or one without its fields, is named as such.
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

  /// The kinds that are text, a type or nothing.
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
