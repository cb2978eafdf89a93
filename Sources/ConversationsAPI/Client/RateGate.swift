public import Conversations
internal import HTTP
internal import Synchronization

/// Keeps every request back until the time the server named, whoever was told.
///
/// A change that takes several requests must not go on while the answer to another one asks for
/// silence.
///
/// - Units: Seconds since 1970-01-01 00:00 UTC.
/// - Source: docs/api.md §3, "when exceeded".
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

/// Remembers the last first page of the list, so that one with the same bytes need not be read again.
///
/// Most polls bring nothing new, and nearly all that such a poll costs is reading JSON.
public final class PageMemory: Sendable {
  private struct Known {
    var body: [UInt8]
    var list: ConversationList
  }

  private let known = Mutex<Known?>(nil)

  /// How large a body may be to be remembered: more than the pages of polls have.
  private static let mostBytes = 512 * 1_024

  /// Makes a memory of nothing.
  public init() {}

  /// The list that a body holds; what reads it is asked for a body that is not known.
  func list(
    in response: HTTPResponse, read: (HTTPResponse) throws(APIError) -> ConversationList
  ) throws(APIError) -> ConversationList {
    if let list = known.withLock({ $0?.body == response.body ? $0?.list : nil }) { return list }
    let list = try read(response)
    guard response.body.count <= Self.mostBytes else { return list }
    known.withLock { $0 = Known(body: response.body, list: list) }
    return list
  }
}

extension Endpoint<ConversationList> {
  /// The same operation, whose answer is not read again while it is the same.
  func remembering(_ memory: PageMemory) -> Self {
    var endpoint = self
    endpoint.read = { [read] response throws(APIError) in
      try memory.list(in: response, read: read)
    }
    return endpoint
  }
}
