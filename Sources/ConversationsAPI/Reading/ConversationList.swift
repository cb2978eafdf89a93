public import Conversations

/// One page of conversations as the answer held it.
///
/// - Source: Contract §6 row 1.
public struct ConversationList: Equatable, Sendable {
  /// The rows that could be read, in the server's order.
  public var rows: [Conversation]
  /// The rows that could not.
  public var skipped: [SkippedRow]
  /// Where the page stands.
  public var pagination: Pagination?

  /// Whether no rows are behind this page.
  ///
  /// A page is short when it holds fewer rows than the server puts on a page, which may be fewer than
  /// were asked for.
  ///
  /// - Source: Contract §9, `pagination.total` 0.
  /// - Parameter requested: How many rows were asked for.
  /// - Returns: Whether the end is reached.
  public func isLast(requested: Int) -> Bool {
    let count = rows.count + skipped.count
    let size = pagination?.perPage.flatMap { $0 > 0 ? min($0, requested) : nil } ?? requested
    if count == 0 || count < size { return true }
    guard let current = pagination?.currentPage, let total = pagination?.totalPages else {
      return false
    }
    return total > 1 && current >= total
  }
}
