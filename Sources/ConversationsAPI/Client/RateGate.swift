internal import Conversations
internal import Synchronization

/// Keeps every request back until the time the server named, whoever was told.
///
/// A change that takes several requests must not go on while the answer to another one asks for
/// silence.
///
/// - Units: Seconds since 1970-01-01 00:00 UTC.
/// - Source: Contract §3, "when exceeded".
public final class RateGate: Sendable {
  private let openAgain = Mutex<Int64>(.min)

  /// Makes an open gate.
  public init() {}

  /// Lets a request through.
  ///
  /// - Parameter now: The time of day.
  /// - Throws: `rateLimited` with what is left of the silence.
  func pass(at now: Int64) throws(SyncFailure) {
    let left = openAgain.withLock { $0 > now ? $0 - now : 0 }
    if left > 0 { throw .rateLimited(retryAfter: left) }
  }

  /// Takes note of a failure; one that names a time closes the gate until then.
  func note(_ failure: SyncFailure, at now: Int64) {
    guard case .rateLimited(let seconds?) = failure else { return }
    openAgain.withLock { $0 = max($0, now + seconds) }
  }
}
