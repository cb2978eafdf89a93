import Conversations

/// How long to wait before the next look at the list.
///
/// - Units: Milliseconds.
enum PollPolicy {
  /// The longest wait while the server answers.
  static let longest: Int64 = 60_000
  /// The longest wait while it does not.
  static let longestBackOff: Int64 = 60_000
  /// How long to leave a server alone that refused the credentials, unless the person asks.
  static let afterRefusal: Int64 = 300_000
  /// How long a request may take before the status line speaks of it.
  static let slowRequest: Int64 = 1_000
  /// The shortest time between two readings of the whole list that look for an unconfirmed change.
  static let betweenSearches: Int64 = 30_000
  /// The wait before the list that confirms a change is asked for while other changes are being sent.
  static let whileSending: Int64 = 300

  /// The wait after a good answer, before jitter.
  ///
  /// Polls that bring nothing make the next ones rarer, and so does a terminal without the focus, but
  /// no rarer than `unfocused`: a pane beside an editor is looked at without it. When less than a tenth
  /// of the minute's requests is left, the wait is four times as long.
  static func delay(
    interval: Int64, unfocused: Int64, quietPolls: Int, hasFocus: Bool,
    quota: (limit: Int, remaining: Int)?
  ) -> Int64 {
    let quiet: Int64 = quietPolls < 12 ? 1 : quietPolls < 36 ? 2 : 4
    // Jitter may add a tenth.
    let wait = hasFocus ? interval * quiet : min(interval * quiet * 6, unfocused * 10 / 11)
    // Divided, not multiplied: the numbers are a server's and may be as large as they come.
    let scarce: Int64 = if let quota, quota.remaining < max(quota.limit / 10, 1) { 4 } else { 1 }
    return max(interval, min(wait * scarce, longest))
  }

  /// The wait after so many failures in a row: doubling from one second.
  static func backOff(failures: Int, jitter: inout Jitter) -> Int64 {
    let wait = min(1_000 << Int64(min(max(failures - 1, 0), 10)), longestBackOff)
    return jitter.around(wait)
  }

  /// The time between two readings of the whole list: the more rows, the rarer, so that a large list
  /// does not cost more of the server's minute than a small one.
  static func wholePassInterval(_ interval: Int64, rows: Int) -> Int64 {
    max(interval, Int64(rows) * 15)
  }
}

/// When a change that failed is sent again.
///
/// - Units: Milliseconds.
/// - Source: Rule R5.
enum RetryPolicy {
  /// How often a change is sent to a server that fails on it, or answers what cannot be read, before
  /// that counts as a refusal.
  static let attemptsAtFailingServer = 6

  /// The wait before another attempt: doubling from two seconds up to a minute.
  static func delay(afterAttempt attempt: Int, jitter: inout Jitter) -> Int64 {
    jitter.around(min(2_000 << Int64(min(max(attempt - 1, 0), 10)), 60_000))
  }

  /// Whether the failure is one that further attempts may mend.
  ///
  /// A change that cannot reach the server is kept for as long as it takes: nothing that a person
  /// did is lost to a bad network.
  static func isWorthRepeating(_ failure: SyncFailure, attempts: Int) -> Bool {
    switch failure {
    // A web page in place of an answer comes from a network that wants a login as well.
    case .serverFault, .unreachable(.tooLarge, _, _), .malformed:
      attempts < attemptsAtFailingServer
    default: failure.isTransient
    }
  }
}

/// A small repeatable source of chance, so that many clients do not ask in step.
///
/// - Source: SplitMix64, the public-domain generator by Sebastiano Vigna.
struct Jitter: Equatable, Sendable {
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  /// A wait up to a tenth shorter or longer than the one given.
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
