/// A row as it is shown: what the server said with what the person asked for.
public struct VisibleConversation: Equatable, Sendable {
  /// The row.
  public var conversation: Conversation
  /// Whether it shows a change that is not confirmed.
  public var isPending: Bool
}
