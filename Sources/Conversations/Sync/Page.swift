/// One page of the list as the server answered it.
public struct Page: Equatable, Sendable {
  /// The rows that could be read, in the server's order.
  public var rows: [Conversation]
  /// The rows that could not.
  public var skipped: [SkippedRow]
  /// Whether the server has no rows behind this page.
  ///
  /// - Source: Contract §9, a short or empty page, or `current_page ≥ total_pages > 1`.
  public var isLast: Bool
  /// What the headers say of the rate limit.
  public var quota: Quota?

  /// Makes a page.
  public init(
    rows: [Conversation], skipped: [SkippedRow] = [], isLast: Bool, quota: Quota? = nil
  ) {
    self.rows = rows
    self.skipped = skipped
    self.isLast = isLast
    self.quota = quota
  }
}
