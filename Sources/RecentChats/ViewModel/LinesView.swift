public import Conversations

/// Everything that is told line by line, decided.
///
/// A screen shows what stands at a place; lines tell of conversations, wherever they stand by now.
public struct LinesView: Equatable, Sendable {
  /// Header, status and what is open, as on the screen.
  public var screen: RecentChatsViewModel
  /// The first rows of those that are listed, in their order.
  public var first: [ChatRow]
  /// The other rows that were asked for; what has left the list is not among them.
  public var others: [ChatRow]
  /// What the commands act on.
  public var selection: ConversationID?
  /// Whether the whole list has been read, so that its numbers are those of the server.
  public var isWhole: Bool
  /// Whether an answer to what was asked for is still to come.
  public var isWaiting: Bool

  /// Makes a view.
  public init(
    screen: RecentChatsViewModel, first: [ChatRow], others: [ChatRow] = [],
    selection: ConversationID? = nil, isWhole: Bool = true, isWaiting: Bool = false
  ) {
    self.screen = screen
    self.first = first
    self.others = others
    self.selection = selection
    self.isWhole = isWhole
    self.isWaiting = isWaiting
  }
}
