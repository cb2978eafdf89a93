import Conversations

/// The number of rows that a request may ask for, learned from pages that arrived and pages that
/// did not.
struct PageSizing: Equatable, Sendable {
  /// The largest page that the server delivers, remembered for the session; nil until it is known.
  private(set) var limit: Int?
  /// The speed of the line.
  private(set) var line = LineSpeed()
  /// The limit before the current sequence of refusals; nil while there is none.
  private var descent: Descent?
  /// True after a page of a single row was refused too: the size is not the reason.
  private var isExhausted = false

  private struct Descent: Equatable {
    var limit: Int?
  }

  /// Returns the size to request for a wanted size.
  func size(_ wanted: Int) -> Int { max(1, min(wanted, limit ?? wanted, line.rows ?? wanted)) }

  /// Learns from a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - usual: The usual number of rows of a page.
  mutating func note(_ page: Page, usual: Int) {
    (descent, isExhausted) = (nil, false)
    if let size = page.sizeLimit { limit = min(limit ?? size, size) }
    note(page.transfer, usual: usual)
  }

  /// Learns from the time that a page of the list took.
  mutating func note(_ transfer: PageTransfer?, usual: Int) {
    if let transfer { line.note(transfer, usual: usual) }
  }

  /// Learns from a page that did not arrive.
  ///
  /// - Parameters:
  ///   - failure: The reason.
  ///   - size: The number of rows that were requested.
  /// - Returns: True when a smaller page is to be requested at once.
  mutating func note(_ failure: SyncFailure, size: Int) -> Bool {
    if case .unreachable(.timeout, _, _) = failure { line.noteTimeout(size: size) }
    guard failure.mayBeDueToSize, !isExhausted else { return false }
    if size > 1 {
      descent = descent ?? Descent(limit: limit)
      limit = size / 2
      return true
    }
    guard !failure.isTooLarge, let descent else { return false }
    (limit, self.descent, isExhausted) = (descent.limit, nil, true)
    return false
  }
}

/// The speed of the line, learned from the transfer times of pages.
///
/// - Units: Milliseconds.
struct LineSpeed: Equatable, Sendable {
  /// True while a page of the usual size takes longer than a user likes to wait.
  private(set) var isSlow = false
  /// The number of rows that arrive in a short time; nil before the first page.
  private(set) var rows: Int?

  /// The transfer time of a page of the usual size from which a line is slow, and the one below
  /// which a slow line is fast again.
  private static let (slow, fast): (Int64, Int64) = (2_000, 1_000)
  /// The transfer time that a page may take, so that other requests get their turn.
  private static let (pageOnSlowLine, page): (Int64, Int64) = (1_500, 3_000)
  /// The smallest page on account of the line: a request costs as much as a few rows.
  private static let fewestRows = 5

  mutating func note(_ transfer: PageTransfer, usual: Int) {
    let (count, time) = (Int64(transfer.rows), max(1, transfer.milliseconds))
    guard count > 0 else { return }
    let usualTime = time * Int64(usual) / count
    isSlow = usualTime >= (isSlow ? Self.fast : Self.slow)
    rows = max(Self.fewestRows, Int((isSlow ? Self.pageOnSlowLine : Self.page) * count / time))
  }

  /// Records that a page did not arrive in time.
  mutating func noteTimeout(size: Int) {
    rows = max(Self.fewestRows, min(rows ?? size, size / 2))
  }
}
