package import Conversations

/// Converts the last message of a conversation to text.
///
/// - Source: docs/api.md §10. Sentences about users start with a capital; names of things (`3
///   photos`, `message deleted`) do not.
package enum PreviewText {
  /// Returns the last message as one line.
  ///
  /// - Parameters:
  ///   - message: The message; nil if there is none.
  ///   - me: The acting user.
  /// - Returns: Plain text on one line, not safe to draw.
  package static func preview(of message: LastMessage?, me: UserID) -> Preview {
    guard let message else { return description("no messages yet") }
    var preview = content(message, me: me)
    guard message.content != .deleted else { return preview }
    preview.isReply = message.isReply
    preview.isEdited = preview.isEdited || message.isEdited
    return preview
  }

  /// Returns the sender as a row shows it: only in groups, and only for messages that users write.
  ///
  /// - Returns: `You`, a name without a colon, or nil.
  package static func sender(of message: LastMessage?, inGroup: Bool, me: UserID) -> String? {
    guard inGroup, let message, message.sender.id != .system else { return nil }
    switch message.content {
    case .groupAction, .meeting, .call, .deleted, .edited: return nil
    case .text, .media, .poll, .sticker, .location, .collaboration, .custom, .interactive, .card,
      .unknown:
      return message.sender.id == me ? "You" : PersonText.name(of: message.sender)
    }
  }

  /// Returns the receipt of the last message, if the acting user sent it and it can have one.
  package static func receipt(of message: LastMessage?, me: UserID) -> Receipt? {
    guard let message, message.sender.id == me else { return nil }
    switch message.content {
    case .groupAction, .meeting, .call, .deleted, .edited, .interactive: return nil
    case .text, .media, .poll, .sticker, .location, .collaboration, .custom, .card, .unknown:
      return message.receipt
    }
  }

  /// Returns a preview that describes the message.
  static func description(_ text: String, _ kind: Preview.Kind? = nil) -> Preview {
    Preview(text, kind: kind, isDescription: true)
  }

  /// Returns a preview that quotes the message, or describes it if there is nothing to quote.
  static func quote(_ text: String?, or other: String, _ kind: Preview.Kind? = nil) -> Preview {
    let line = OneLine.plain(text ?? "")
    return line.isEmpty ? description(other, kind) : Preview(line, kind: kind)
  }
}

extension PreviewText {
  /// Returns the content of a message, without the properties that any message can have.
  static func content(_ message: LastMessage, me: UserID) -> Preview {
    switch message.content {
    case .text(let text, let hasLink): quote(text, or: "empty message", hasLink ? .link : nil)
    case .media(let kind, let caption, let files, let count):
      MediaText(kind: kind, caption: caption, files: files, count: count).preview
    case .poll(let question): quote(question, or: "poll", .poll)
    case .sticker: description("sticker", .sticker)
    case .location: description("location", .location)
    case .collaboration(.document): description("shared document", .document)
    case .collaboration(.whiteboard): description("shared whiteboard", .whiteboard)
    case .meeting(let isVideo): meeting(isVideo: isVideo, by: message.sender, me: me)
    case .custom(let type, let text):
      quote(text, or: TypeName.readable(type, fallback: "custom message"), .other)
    case .interactive(let type): interactive(type)
    case .card(let text): quote(text, or: "card", text == nil ? .other : nil)
    case .groupAction(let action): description(PersonText(me: me).sentence(for: action))
    case .edited(let text): edited(text)
    case .deleted: description("message deleted")
    case .call(let call): CallText(call: call, me: me).preview
    case .unknown(let category, let type): unknown(category, type)
    }
  }

  private static func meeting(isVideo: Bool, by sender: Person, me: UserID) -> Preview {
    let who = PersonText(me: me).subject(sender)
    return description("\(who) started a \(isVideo ? "video" : "voice") call", .call)
  }

  private static func interactive(_ type: String) -> Preview {
    let name = TypeName.readable(type, fallback: "")
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
