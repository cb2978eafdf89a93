import Conversations

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
