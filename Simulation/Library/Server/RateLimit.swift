import Conversations

/// The server's limit on requests per minute.
struct RateLimit {
  let limit: Int
  private var minute: Int64 = -1
  private(set) var used = 0

  init(_ limit: Int) { self.limit = limit }

  /// The contents of the rate-limit headers.
  var quota: Quota { Quota(limit: limit, remaining: max(0, limit - used)) }

  /// The number of requests of this minute above the limit.
  var excess: Int { max(0, used - limit) }

  mutating func admits(at now: Int64) -> Bool {
    if now / 60_000 != minute { (minute, used) = (now / 60_000, 0) }
    used += 1
    return used <= limit
  }

  /// Returns the seconds until the end of the minute.
  static func secondsLeft(at now: Int64) -> Int64 { 60 - now / 1_000 % 60 }
}
