/// The last message of a conversation, reduced to what a row can show.
///
/// - Source: docs/api.md §5.4.
public struct LastMessage: Equatable, Sendable {
  /// The id of the message; nil for a message that no request can name.
  public var id: MessageID?
  /// The sender.
  public var sender: Person
  /// The content.
  public var content: MessageContent
  /// The time at which it was sent.
  public var sentAt: Timestamp
  /// The delivery state, which the row shows as ticks.
  public var receipt: Receipt
  /// True when it was edited after it was sent.
  public var isEdited: Bool
  /// True when it is a reply in a thread.
  public var isReply: Bool

  public init(
    id: MessageID?, sender: Person, content: MessageContent, sentAt: Timestamp,
    receipt: Receipt = .sent, isEdited: Bool = false, isReply: Bool = false
  ) {
    self.id = id
    self.sender = sender
    self.content = content
    self.sentAt = sentAt
    self.receipt = receipt
    self.isEdited = isEdited
    self.isReply = isReply
  }
}

/// A user as named in a message.
public struct Person: Hashable, Sendable {
  /// The UID.
  public var id: UserID
  /// The name as the server sent it: not safe to draw; the UID if it sent none.
  public var name: String

  public init(id: UserID, name: String) {
    self.id = id
    self.name = name
  }
}

/// The delivery state of a message.
public enum Receipt: UInt8, Hashable, Sendable {
  /// The server has not recorded a time of sending yet.
  case waiting
  /// The server received it.
  case sent
  /// It reached the other side.
  case delivered
  /// The other side read it.
  case read
  /// The server reports that it failed.
  case failed
}

/// The content of a message, with one case for each way in which a row shows it.
///
/// Texts are as the server sent them, except that mentions are already replaced with names: not
/// safe to draw.
///
/// - Source: docs/api.md §5.4 and §10.
public indirect enum MessageContent: Hashable, Sendable {
  /// Text with its markup.
  case text(String, hasLink: Bool)
  /// One or more files of a kind.
  case media(MediaKind, caption: String?, files: [String], count: Int)
  /// A poll; the question is nil if the message does not contain it.
  case poll(question: String?)
  /// A sticker.
  case sticker
  /// A location.
  case location
  /// A shared document or whiteboard.
  case collaboration(CollaborationKind)
  /// A group call.
  case meeting(isVideo: Bool)
  /// A custom message, with the text that its sender wants shown, if any.
  case custom(type: String, text: String?)
  /// An interactive message, such as a form, that a list cannot show.
  case interactive(type: String)
  /// A card or a message of an AI agent.
  case card(text: String?)
  /// A change of a group's members, such as a user joining or leaving.
  case groupAction(GroupAction)
  /// An edit of a message, with the new text.
  case edited(text: String?)
  /// A deleted message.
  case deleted
  /// A call.
  case call(Call)
  /// A category or type this program does not know.
  case unknown(category: String, type: String)
}

/// The kind of a file in a message.
public enum MediaKind: UInt8, Hashable, Sendable {
  /// An image.
  case image
  /// An animated image.
  case gif
  /// A video.
  case video
  /// An audio recording.
  case audio
  /// Any other file.
  case file
}

/// The kind of a shared document.
public enum CollaborationKind: UInt8, Hashable, Sendable {
  /// A text document.
  case document
  /// A whiteboard.
  case whiteboard
}
