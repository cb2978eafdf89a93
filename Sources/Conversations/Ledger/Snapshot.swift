/// Rows the server listed, with what their absence would mean.
public struct Snapshot: Equatable, Sendable {
  /// What it means that a conversation is not listed.
  public enum Coverage: Hashable, Sendable {
    /// It is gone: this was the whole list in one answer.
    case all
    /// It is gone if it belonged among these: this was the top of the list in one answer.
    case newest
    /// Nothing.
    case part
  }

  /// The ticket of the request that was answered.
  public var ticket: Ticket
  /// The rows, in the server's order.
  public var rows: [Conversation]
  /// What absence means.
  public var coverage: Coverage
  /// Conversations that were listed in a form nobody could read: not gone, and not told either.
  public var unreadable: Set<ConversationID>
  /// Whether a row was listed of which not even that could be read which one it is.
  public var isBlind: Bool
  /// Whether nothing stands behind these rows.
  public var isLast: Bool

  /// Makes a snapshot.
  public init(
    ticket: Ticket, rows: [Conversation], coverage: Coverage,
    unreadable: Set<ConversationID> = [], isBlind: Bool = false, isLast: Bool = false
  ) {
    self.ticket = ticket
    self.rows = rows
    self.coverage = coverage
    self.unreadable = unreadable
    self.isBlind = isBlind
    self.isLast = isLast
  }
}
