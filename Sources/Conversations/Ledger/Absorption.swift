/// What a snapshot brought.
public struct Absorption: Equatable, Sendable {
  /// A change of tags whose outcome is not what was asked for.
  public struct TagDifference: Equatable, Sendable {
    /// The conversation.
    public var conversation: ConversationID
    /// What the server has.
    public var got: [Tag]
    /// Whether somebody else must have written in between; else the server writes tags in its own way.
    var isOverwriting: Bool
  }

  /// Conversations that are new, changed or gone.
  public internal(set) var touched: Set<ConversationID> = []
  /// Whether the last row that is not pinned was known and had not moved.
  ///
  /// Rows come newest first, so nothing behind such a row has moved either.
  public internal(set) var reachedKnownRow = false
  /// Changes that the snapshot confirmed.
  public internal(set) var confirmed: [PendingChange] = []
  /// Changes that somebody else overwrote; they are sent again.
  public internal(set) var overwritten: [PendingChange] = []
  /// Changes of tags whose outcome is not what was asked for.
  public internal(set) var differences: [TagDifference] = []
}
