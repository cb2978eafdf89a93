/// Counts the requests of each minute of the clock.
///
/// - Source: Contract §3.
struct RateLimiter {
  var limit: Int
  private var minute: Int64 = 0
  private var used = 0

  init(limit: Int) { self.limit = limit }

  /// Takes one request of the current minute; false when there is none left.
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
