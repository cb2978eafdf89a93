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
  private let silence = Mutex(Silence())

  private struct Silence {
    /// When it ends.
    var end = Int64.min
    /// How long it was when the clock was last looked at.
    var length: Int64 = 0

    /// What is left of it: a clock that was put back must not make it longer than it was.
    func left(at now: Int64) -> Int64 { end > now ? min(end - now, length) : 0 }
  }

  /// Makes an open gate.
  public init() {}

  /// Lets a request through.
  ///
  /// - Parameter now: The time of day.
  /// - Throws: `rateLimited` with what is left of the silence.
  func pass(at now: Int64) throws(SyncFailure) {
    let left = silence.withLock { silence in
      silence.length = silence.left(at: now)
      silence.end = now + silence.length
      return silence.length
    }
    if left > 0 { throw .rateLimited(retryAfter: left) }
  }

  /// Takes note of a failure; one that names a time closes the gate until then.
  func note(_ failure: SyncFailure, at now: Int64) {
    guard case .rateLimited(let seconds?) = failure else { return }
    silence.withLock { silence in
      silence.length = max(seconds, silence.left(at: now))
      silence.end = now + silence.length
    }
  }
}
