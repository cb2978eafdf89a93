internal import Conversations

extension PreviewWords {
  /// What a message says, before anything that holds for every kind of message.
  static func content(_ message: LastMessage, me: UserID) -> Preview {
    switch message.content {
    case .text(let text, let hasLink): quote(text, or: "empty message", hasLink ? .link : nil)
    case .media(let kind, let caption, let files, let count):
      MediaWords(kind: kind, caption: caption, files: files, count: count).preview
    case .poll(let question): quote(question, or: "poll", .poll)
    case .sticker: description("sticker", .sticker)
    case .location: description("location", .location)
    case .collaboration(.document): description("shared document", .document)
    case .collaboration(.whiteboard): description("shared whiteboard", .whiteboard)
    case .meeting(let isVideo): meeting(isVideo: isVideo, by: message.sender, me: me)
    case .custom(let type, let text):
      quote(text, or: TypeName.words(type, fallback: "custom message"), .other)
    case .interactive(let type): interactive(type)
    case .card(let text): quote(text, or: "card", text == nil ? .other : nil)
    case .groupAction(let action): description(PersonWords(me: me).sentence(for: action))
    case .edited(let text): edited(text)
    case .deleted: description("message deleted")
    case .call(let call): CallWords(call: call, me: me).preview
    case .unknown(let category, let type): unknown(category, type)
    }
  }

  private static func meeting(isVideo: Bool, by sender: Person, me: UserID) -> Preview {
    let who = PersonWords(me: me).subject(sender)
    return description("\(who) started a \(isVideo ? "video" : "voice") call", .call)
  }

  private static func interactive(_ type: String) -> Preview {
    let name = TypeName.words(type, fallback: "")
    return description(name.isEmpty ? "interactive message" : "interactive \(name)", .other)
  }

  private static func edited(_ text: String?) -> Preview {
    var preview = quote(text, or: "message edited")
    preview.isEdited = true
    return preview
  }

  private static func unknown(_ category: String, _ type: String) -> Preview {
    let parts = [category, type].map { OneLine.folded($0, limit: OneLine.nameLimit) }
    let name = parts.filter { !$0.isEmpty }.joined(separator: "/")
    return description(name.isEmpty ? "unknown message" : name, .other)
  }
}
