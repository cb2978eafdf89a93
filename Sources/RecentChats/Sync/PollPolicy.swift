import Conversations

/// The intervals between polls.
///
/// - Units: Milliseconds.
enum PollPolicy {
  /// The longest wait while the server answers.
  static let longest: Int64 = 60_000
  /// The longest wait while the server does not answer.
  static let longestBackOff: Int64 = 60_000
  /// The wait after the server refused the credentials, unless the user refreshes the list.
  static let afterRefusal: Int64 = 300_000
  /// The time after which the status line shows that a list request is taking long.
  static let slowRequest: Int64 = 1_000
  /// The shortest time between two passes over the whole list that look for an unconfirmed change.
  static let betweenSearches: Int64 = 30_000
  /// The wait before polling for an accepted change while other changes are being sent.
  static let whileSending: Int64 = 300

  /// Returns the wait after a successful response, before jitter.
  ///
  /// Polls become rarer while they bring no news and while the terminal has no focus. The wait also
  /// grows when less than a tenth of the requests per minute is left.
  static func delay(
    interval: Int64, quietPolls: Int, hasFocus: Bool, quota: (limit: Int, remaining: Int)?
  ) -> Int64 {
    let quiet: Int64 = quietPolls < 12 ? 1 : quietPolls < 36 ? 2 : 4
    let away: Int64 = hasFocus ? 1 : 6
    // Divided, not multiplied: the server chooses the numbers, and a product could overflow.
    let scarce: Int64 = if let quota, quota.remaining < max(quota.limit / 10, 1) { 4 } else { 1 }
    return max(interval, min(interval * quiet * away * scarce, longest))
  }

  /// Returns the wait after a number of consecutive failures: one second, doubled each time.
  static func backOff(failures: Int, jitter: inout Jitter) -> Int64 {
    let wait = min(1_000 << Int64(min(max(failures - 1, 0), 10)), longestBackOff)
    return jitter.around(wait)
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
  /// The number of attempts after which a change counts as refused if the server fails on it or its
  /// response cannot be read.
  static let attemptsAtFailingServer = 6

  /// Returns the wait before another attempt: two seconds, doubled each time up to a minute.
  static func delay(afterAttempt attempt: Int, jitter: inout Jitter) -> Int64 {
    jitter.around(min(2_000 << Int64(min(max(attempt - 1, 0), 10)), 60_000))
  }

  /// Returns true when further attempts may succeed.
  ///
  /// A change that cannot reach the server stays pending for as long as necessary: a bad network
  /// loses no change of the user.
  static func isWorthRepeating(_ failure: SyncFailure, attempts: Int) -> Bool {
    switch failure {
    // A web page instead of a response may come from a network that requires a login.
    case .serverFault, .unreachable(.tooLarge, _, _), .malformed:
      attempts < attemptsAtFailingServer
    default: failure.isTransient
    }
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
