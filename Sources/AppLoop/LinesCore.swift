public import Conversations
public import RecentChats

/// A core that can be told line by line.
public protocol LinesCore: PaneCore {
  /// Decides what is told.
  ///
  /// - Parameters:
  ///   - count: How many rows from the top of the list are told of.
  ///   - ids: Which others are.
  ///   - now: When.
  /// - Returns: What can be told.
  func linesView(first count: Int, and ids: [ConversationID], at now: Moment) -> LinesView
}

extension RecentChatsModel: LinesCore {}
