import Conversations

/// How many requests a minute the server answers.
struct RateLimit {
  let limit: Int
  private var minute: Int64 = -1
  private(set) var used = 0

  init(_ limit: Int) { self.limit = limit }

  /// What the headers say.
  var quota: Quota { Quota(limit: limit, remaining: max(0, limit - used)) }

  /// How many requests of this minute were too many.
  var excess: Int { max(0, used - limit) }

  mutating func admits(at now: Int64) -> Bool {
    if now / 60_000 != minute { (minute, used) = (now / 60_000, 0) }
    used += 1
    return used <= limit
  }

  /// The seconds until the minute is over.
  static func secondsLeft(at now: Int64) -> Int64 { 60 - now / 1_000 % 60 }
}
