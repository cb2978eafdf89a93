import Conversations

/// The intervals between polls.
///
/// - Units: Milliseconds.
enum PollPolicy {
  /// The longest wait while the server answers.
  static let longest: Int64 = 60_000
  /// The longest wait while the server does not answer.
  static let longestBackOff: Int64 = 60_000
  /// The longest wait while the server refuses the credentials.
  static let longestAfterRefusal: Int64 = 600_000
  /// The time after which the status line shows that a list request is taking long.
  static let slowRequest: Int64 = 1_000
  /// The shortest time between two passes over the whole list that look for an unconfirmed change.
  static let betweenSearches: Int64 = 30_000
  /// The wait of the list for changes on a slow line, which they share, and the longest such wait
  /// in total.
  static let (forChanges, longestForChanges): (Int64, Int64) = (1_000, 20_000)
  /// The wait before polling for an accepted change while other changes are being sent.
  static let whileSending: Int64 = 300

  /// Returns the wait after a successful response, before jitter.
  ///
  /// Polls without news make the next ones rarer, and so does a terminal without the focus, but not
  /// rarer than `unfocused`: a pane next to an editor is read without it. On a slow line, the wait
  /// is three times as long, and when less than a tenth of the minute's requests is left, four
  /// times.
  static func delay(
    interval: Int64, unfocused: Int64, quietPolls: Int, hasFocus: Bool, isLineSlow: Bool = false,
    quota: (limit: Int, remaining: Int)?
  ) -> Int64 {
    let quiet: Int64 = quietPolls < 12 ? 1 : quietPolls < 36 ? 2 : 4
    // Jitter may add a tenth.
    let wait = hasFocus ? interval * quiet : min(interval * quiet * 6, unfocused * 10 / 11)
    // Divided, not multiplied: the server chooses the numbers, and a product could overflow.
    let scarce: Int64 = if let quota, quota.remaining < max(quota.limit / 10, 1) { 4 } else { 1 }
    let slow: Int64 = isLineSlow ? 3 : 1
    return max(interval, min(wait * scarce * slow, longest))
  }

  /// Returns the wait after a number of consecutive failures: one second, doubled each time.
  static func backOff(failures: Int, jitter: inout Jitter) -> Int64 {
    let wait = min(1_000 << Int64(min(max(failures - 1, 0), 10)), longestBackOff)
    return jitter.around(wait)
  }

  /// Returns the wait after the server refused the credentials a number of times in a row, unless the
  /// user refreshes the list: a minute, doubled each time.
  ///
  /// It has no jitter, because the screen shows the time of the next attempt.
  static func afterRefusal(refusals: Int) -> Int64 {
    min(60_000 << Int64(min(max(refusals - 1, 0), 10)), longestAfterRefusal)
  }

  /// Returns the time between two passes over the whole list.
  ///
  /// It grows with the number of rows, so that a large list does not use more of the requests per
  /// minute than a small one.
  static func wholePassInterval(_ interval: Int64, rows: Int) -> Int64 {
    max(interval, Int64(rows) * 15)
  }
}

/// The rules for sending a failed change again.
///
/// - Units: Milliseconds.
/// - Source: Rule R5.
enum RetryPolicy {
  /// Returns the wait before another attempt: two seconds, doubled each time up to a minute.
  static func delay(afterAttempt attempt: Int, jitter: inout Jitter) -> Int64 {
    jitter.around(min(2_000 << Int64(min(max(attempt - 1, 0), 10)), 60_000))
  }
}

/// A small, reproducible random number generator, so that many clients do not poll in step.
///
/// - Source: SplitMix64, the public-domain generator by Sebastiano Vigna.
struct Jitter: Equatable, Sendable {
  private var state: UInt64

  /// Creates a generator with a seed.
  init(seed: UInt64) { state = seed }

  /// Returns a wait up to a tenth shorter or longer than the given one.
  mutating func around(_ wait: Int64) -> Int64 {
    let spread = wait / 10
    guard spread > 0 else { return wait }
    return wait - spread + Int64(next() % UInt64(2 * spread + 1))
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
