public import Conversations
internal import HTTP
internal import Synchronization

/// Counts what is exchanged with the server: the only place where that is counted.
public final class TrafficMeter: Sendable {
  private let total = Mutex(Traffic())

  /// Makes a meter that stands at nothing.
  public init() {}

  /// What was exchanged so far.
  public var traffic: Traffic { total.withLock(\.self) }

  /// Counts a request that is about to be sent, whatever becomes of it.
  func countRequest() { total.withLock { $0.requests += 1 } }

  /// Counts the body of an answer, whatever it says.
  func count(_ response: HTTPResponse) { total.withLock { $0.bytes += response.body.count } }
}
