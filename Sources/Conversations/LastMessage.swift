/// The last message of a conversation, reduced to what a row can show.
///
/// - Source: docs/api.md §5.4.
public struct LastMessage: Equatable, Sendable {
  /// The message's id.
  public var id: MessageID
  /// Who sent it.
  public var sender: Person
  /// What it says.
  public var content: MessageContent
  /// When it was sent.
  public var sentAt: Timestamp
  /// How far it got, for the ticks.
  public var receipt: Receipt
  /// Whether it was changed after it was sent.
  public var isEdited: Bool
  /// Whether it answers in a thread.
  public var isReply: Bool

  public init(
    id: MessageID, sender: Person, content: MessageContent, sentAt: Timestamp,
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

/// A user as a message names them.
public struct Person: Hashable, Sendable {
  /// The UID.
  public var id: UserID
  /// The name, as the server sent it; the UID where it sent none.
  public var name: String

  public init(id: UserID, name: String) {
    self.id = id
    self.name = name
  }
}

/// How far a message got.
public enum Receipt: UInt8, Hashable, Sendable {
  /// The server has no time for it yet.
  case waiting
  /// The server has it.
  case sent
  /// It reached the other side.
  case delivered
  /// The other side read it.
  case read
  /// The server says it failed.
  case failed
}

/// What a message says, one case for each way a row shows it.
///
/// Texts are as the server sent them but for mentions, which are already names: not safe to draw.
///
/// - Source: docs/api.md §5.4 and §10.
public indirect enum MessageContent: Hashable, Sendable {
  /// Text, mark-up included.
  case text(String, hasLink: Bool)
  /// One or more files of a kind.
  case media(MediaKind, caption: String?, files: [String], count: Int)
  /// A poll, with its question where it is told.
  case poll(question: String?)
  /// A sticker.
  case sticker
  /// A place.
  case location
  /// A document or a whiteboard to work on together.
  case collaboration(CollaborationKind)
  /// A group call somebody started.
  case meeting(isVideo: Bool)
  /// A custom message: the text its sender wants shown, else its type.
  case custom(type: String, text: String?)
  /// A form, a card and the like, which a list cannot show.
  case interactive(type: String)
  /// A card or the message of an AI agent.
  case card(text: String?)
  /// Somebody joined, left, was added and so on.
  case groupAction(GroupAction)
  /// A message was edited; its text now.
  case edited(text: String?)
  /// The message was deleted.
  case deleted
  /// A call.
  case call(Call)
  /// A category or type this program does not know.
  case unknown(category: String, type: String)
}

/// The kinds of files a message carries.
public enum MediaKind: UInt8, Hashable, Sendable {
  /// A picture.
  case image
  /// A moving picture without sound.
  case gif
  /// A video.
  case video
  /// A recording.
  case audio
  /// Any other file.
  case file
}

/// What people work on together.
public enum CollaborationKind: UInt8, Hashable, Sendable {
  /// A text document.
  case document
  /// A whiteboard.
  case whiteboard
}
