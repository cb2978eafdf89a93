internal import Conversations

/// Says in a few words what the last message of a conversation is.
///
/// - Source: Contract §10, in our own words: sentences about people begin with a capital, what
///   stands for a thing (`3 photos`, `message deleted`) does not.
enum PreviewWords {
  /// What stands for the last message in a row.
  ///
  /// - Parameters:
  ///   - message: The message; nil when the server shows none.
  ///   - peer: The other side of the conversation.
  ///   - me: The acting user.
  /// - Returns: Text on one line with mark-up gone, still to be made safe by drawing.
  static func preview(of message: LastMessage?, in peer: Peer, me: UserID) -> Preview {
    guard let message else { return description("no messages yet") }
    var preview = content(message, me: me)
    guard message.content != .deleted else { return preview }
    preview.isReply = message.isReply
    preview.isEdited = preview.isEdited || message.isEdited
    return preview
  }

  /// Who wrote the last message, where a row says so: only in groups, and only what people say.
  ///
  /// - Returns: `You`, a name without a colon, or nil.
  static func sender(of message: LastMessage?, in peer: Peer, me: UserID) -> String? {
    guard peer.isGroup, let message, message.sender.id != .system else { return nil }
    switch message.content {
    case .groupAction, .meeting, .call, .deleted, .edited: return nil
    case .text, .media, .poll, .sticker, .location, .collaboration, .custom, .interactive, .card,
      .unknown:
      return message.sender.id == me ? "You" : PersonWords.name(of: message.sender)
    }
  }

  /// How far the last message got, when it is mine and a receipt means something.
  static func receipt(of message: LastMessage?, me: UserID) -> Receipt? {
    guard let message, message.sender.id == me else { return nil }
    switch message.content {
    case .groupAction, .meeting, .call, .deleted, .edited, .interactive: return nil
    case .text, .media, .poll, .sticker, .location, .collaboration, .custom, .card, .unknown:
      return message.receipt
    }
  }

  /// A preview that describes instead of quoting.
  static func description(_ text: String, _ sign: Preview.Sign? = nil) -> Preview {
    Preview(text, sign: sign, isDescription: true)
  }

  /// A preview that quotes, or describes where there is nothing to quote.
  static func quote(_ text: String?, or other: String, _ sign: Preview.Sign? = nil) -> Preview {
    let line = OneLine.plain(text ?? "")
    return line.isEmpty ? description(other, sign) : Preview(line, sign: sign)
  }
}
