/// A row of an answer that could not be read.
public struct SkippedRow: Hashable, Sendable {
  /// Its place in the page, zero-based.
  public var index: Int
  /// The conversation's id, where at least that could be read.
  public var id: ConversationID?
  /// Why, with the key path.
  public var reason: String

  /// Makes a note of a skipped row.
  public init(index: Int, id: ConversationID? = nil, reason: String) {
    self.index = index
    self.id = id
    self.reason = reason
  }
}
