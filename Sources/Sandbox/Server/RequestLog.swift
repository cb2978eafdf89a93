import DequeModule

/// The latest requests.
struct RequestLog {
  private(set) var recent: Deque<RecordedRequest> = []
  private(set) var count = 0

  private static let capacity = 2_000

  mutating func takeNumber() -> Int {
    count += 1
    return count
  }

  /// Records a request.
  mutating func record(_ request: RecordedRequest) {
    recent.append(request)
    if recent.count > Self.capacity { recent.removeFirst() }
  }

  mutating func clear() { recent.removeAll() }
}

/// A received request with the status of its response.
public struct RecordedRequest: Hashable, Sendable {
  /// The place in the order of arrival, from 1.
  public let number: Int
  /// The method, in capitals.
  public let method: String
  /// The path below the base URL, percent-decoded.
  public let path: String
  /// The query as received.
  public let query: String
  /// The headers with names in lower case, without the key.
  public let headers: [String: String]
  /// The body, as text.
  public let body: String
  /// The status of the response; nil if the connection was closed without one.
  public let status: Int?

  /// The user on whose behalf the request was made.
  public var uid: String? { headers["onbehalfof"] }
}

/// Holds responses back until it is opened.
struct Gate {
  private(set) var isClosed = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  mutating func close() { isClosed = true }

  mutating func wait(_ continuation: CheckedContinuation<Void, Never>) {
    waiting.append(continuation)
  }

  mutating func open() {
    isClosed = false
    let released = waiting
    waiting = []
    for continuation in released { continuation.resume() }
  }
}

/// Counts the requests of each minute of the clock.
///
/// - Source: docs/api.md §3.
struct RateLimiter {
  var limit: Int
  private var minute: Int64 = 0
  private var used = 0

  init(limit: Int) { self.limit = limit }

  /// Takes one request of the current minute; returns false if there is none left.
  mutating func take(at now: Int64) -> Bool {
    if now / 60 != minute {
      minute = now / 60
      used = 0
    }
    guard used < limit else { return false }
    used += 1
    return true
  }

  var headers: [(name: String, value: String)] {
    [("X-Rate-Limit", String(limit)), ("X-Rate-Limit-Remaining", String(max(0, limit - used)))]
  }

  static func secondsLeft(at now: Int64) -> Int64 { 60 - now % 60 }
}
