/// A page of the list in a response of the server.
public struct Page: Equatable, Sendable {
  /// The rows that could be decoded, in the server's order.
  public var rows: [Conversation]
  /// The rows that could not be decoded.
  public var skipped: [SkippedRow]
  /// True for the last page of the list.
  ///
  /// - Source: docs/api.md §9, "end of the list".
  public var isLast: Bool
  /// The page size that the server applies when it is smaller than the requested one; nil when the
  /// server reports none.
  ///
  /// - Source: docs/api.md §9, "page sizes".
  public var sizeLimit: Int?
  /// The transfer of the page; nil if it is unknown.
  public var transfer: PageTransfer?
  /// The rate limit in the headers, if any.
  public var quota: Quota?

  public init(
    rows: [Conversation], skipped: [SkippedRow] = [], isLast: Bool, sizeLimit: Int? = nil,
    transfer: PageTransfer? = nil, quota: Quota? = nil
  ) {
    self.rows = rows
    self.skipped = skipped
    self.isLast = isLast
    self.sizeLimit = sizeLimit
    self.transfer = transfer
    self.quota = quota
  }
}

/// The transfer time of the rows of a page, from which the speed of the line follows.
public struct PageTransfer: Hashable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The milliseconds from the first to the last byte of the response.
  public var milliseconds: Int64

  public init(rows: Int, milliseconds: Int64) {
    self.rows = rows
    self.milliseconds = milliseconds
  }
}

/// A request for a page of the list.
public struct PageRequest: Hashable, Sendable {
  /// The ticket of the request.
  public var ticket: Ticket
  /// The number of the page, from 1.
  public var number: Int
  /// The number of rows per page, 1-1000.
  public var size: Int

  public init(ticket: Ticket, number: Int, size: Int) {
    self.ticket = ticket
    self.number = number
    self.size = size
  }
}

/// A row of a response that could not be decoded.
public struct SkippedRow: Hashable, Sendable {
  /// The place in the page, zero-based.
  public var index: Int
  /// The conversation's id; nil if it could not be decoded either.
  public var id: ConversationID?
  /// The name of the other side if it could be read: not safe to draw.
  public var name: String?
  /// The reason, with the key path.
  public var reason: String

  public init(index: Int, id: ConversationID? = nil, name: String? = nil, reason: String) {
    self.index = index
    self.id = id
    self.name = name
    self.reason = reason
  }
}

/// The rate limit in the headers of a response.
///
/// - Units: Requests in the current minute.
/// - Source: docs/api.md §3, `X-Rate-Limit` and `X-Rate-Limit-Remaining`.
public struct Quota: Hashable, Sendable {
  /// The number of requests that are allowed per minute.
  public var limit: Int
  /// The number of requests that are left.
  public var remaining: Int

  public init(limit: Int, remaining: Int) {
    self.limit = limit
    self.remaining = remaining
  }
}

/// The traffic with the server since the program started.
public struct Traffic: Hashable, Sendable {
  /// The number of requests sent.
  public var requests: Int
  /// The size of all bodies received, in bytes.
  public var bytes: Int

  /// Creates a tally; zero by default.
  public init(requests: Int = 0, bytes: Int = 0) {
    self.requests = requests
    self.bytes = bytes
  }
}
