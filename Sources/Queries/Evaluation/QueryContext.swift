public import Conversations

/// Everything besides a row that decides whether a query matches the row.
public struct QueryContext: Equatable, Sendable {
  /// The acting user.
  public var me: UserID
  /// The current time.
  public var now: Timestamp
  /// The offsets of local time from UTC.
  public var utcOffset: UTCOffsets
  /// The names that are displayed in place of emoji.
  public var emojiNames: EmojiNames
  /// True when every row may be out of date.
  public var isStale: Bool
  /// The conversations in a state that does not follow from their rows: muted, selected or, in
  /// addition to those whose message failed, failed.
  public var marked: [Query.State: Set<ConversationID>]
  /// The query that conversations match which are muted besides those that are marked so; nil if none
  /// are.
  public var muting: Query?

  /// Creates a context.
  public init(
    me: UserID, now: Timestamp, utcOffset: UTCOffsets = 0, emojiNames: EmojiNames = .none,
    isStale: Bool = false, marked: [Query.State: Set<ConversationID>] = [:],
    muting: Query? = nil
  ) {
    self.me = me
    self.now = now
    self.utcOffset = utcOffset
    self.emojiNames = emojiNames
    self.isStale = isStale
    self.marked = marked
    self.muting = muting
  }
}
