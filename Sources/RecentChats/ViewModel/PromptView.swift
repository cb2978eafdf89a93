/// A line that is being typed, at the bottom of the screen.
public enum PromptView: Equatable, Sendable {
  /// The filter.
  case filter(text: String, cursor: Int)
  /// A command.
  case command(CommandPromptView)
  /// The tags of a conversation.
  case tags(TagPromptView)
}
