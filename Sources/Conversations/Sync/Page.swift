/// One page of the list as the server answered it.
public struct Page: Equatable, Sendable {
  /// The rows that could be read, in the server's order.
  public var rows: [Conversation]
  /// The rows that could not.
  public var skipped: [SkippedRow]
  /// True for the last page of the list.
  ///
  /// - Source: docs/api.md §9, "end of the list".
  public var isLast: Bool
  /// What the headers say of the rate limit.
  public var quota: Quota?

  public init(
    rows: [Conversation], skipped: [SkippedRow] = [], isLast: Bool, quota: Quota? = nil
  ) {
    self.rows = rows
    self.skipped = skipped
    self.isLast = isLast
    self.quota = quota
  }
}

/// Which rows of the list to ask for.
public struct PageRequest: Hashable, Sendable {
  /// The order in which requests were issued.
  public var ticket: Ticket
  /// The page, 1-based.
  public var number: Int
  /// Rows a page, 1-1000.
  public var size: Int

  public init(ticket: Ticket, number: Int, size: Int) {
    self.ticket = ticket
    self.number = number
    self.size = size
  }
}

/// A row of an answer that could not be read.
public struct SkippedRow: Hashable, Sendable {
  /// Its place in the page, zero-based.
  public var index: Int
  /// The conversation's id, where at least that could be read.
  public var id: ConversationID?
  /// Why, with the key path.
  public var reason: String

  public init(index: Int, id: ConversationID? = nil, reason: String) {
    self.index = index
    self.id = id
    self.reason = reason
  }
}

/// What an answer's headers say of the rate limit.
///
/// - Units: Requests of the current minute.
/// - Source: docs/api.md §3, `X-Rate-Limit` and `X-Rate-Limit-Remaining`.
public struct Quota: Hashable, Sendable {
  /// How many a minute allows.
  public var limit: Int
  /// How many are left.
  public var remaining: Int

  public init(limit: Int, remaining: Int) {
    self.limit = limit
    self.remaining = remaining
  }
}

/// What was exchanged with the server since the program started.
public struct Traffic: Hashable, Sendable {
  /// How many requests were sent.
  public var requests: Int
  /// The bytes of all bodies received.
  public var bytes: Int

  /// Makes a tally; nothing, unless something is said.
  public init(requests: Int = 0, bytes: Int = 0) {
    self.requests = requests
    self.bytes = bytes
  }
}
