/// What a message says, one case for each way a row shows it.
///
/// Texts are as the server sent them but for mentions, which are already names: not safe to draw.
///
/// - Source: Contract §5.4 and §10.
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
