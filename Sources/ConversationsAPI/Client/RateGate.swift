public import Conversations
internal import HTTP
internal import Synchronization

/// A gate that blocks all requests until the time that the server has named, whichever request
/// received it.
///
/// A change of several requests must not continue while the response to another request asks for a
/// pause.
///
/// - Units: Seconds since 1970-01-01 00:00 UTC.
/// - Source: docs/api.md §3, "when exceeded"; RFC 9110 section 10.2.3, for 503.
public final class RateGate: Sendable {
  private let pause = Mutex(Pause())

  private struct Pause {
    /// The end of the pause.
    var end = Int64.min
    /// The length of the pause when the clock was last read.
    var length: Int64 = 0
    /// The failure that asked for the pause.
    var failure = SyncFailure.rateLimited(retryAfter: nil)

    /// Returns the rest of the pause; a clock that was set back must not extend it.
    func left(at now: Int64) -> Int64 { end > now ? min(end - now, length) : 0 }
  }

  public init() {}

  /// Admits a request.
  ///
  /// - Parameter now: The current time.
  /// - Throws: The failure that asked for the pause, with the remaining time.
  func pass(at now: Int64) throws(SyncFailure) {
    let failure: SyncFailure? = pause.withLock { pause in
      pause.length = pause.left(at: now)
      pause.end = now + pause.length
      return pause.length > 0 ? pause.failure.pausing(for: pause.length) : nil
    }
    if let failure { throw failure }
  }

  /// Records a failure; one that names a time closes the gate until then.
  func note(_ failure: SyncFailure, at now: Int64) {
    guard let seconds = failure.pause else { return }
    pause.withLock { pause in
      let left = pause.left(at: now)
      if seconds >= left { pause.failure = failure }
      pause.length = max(seconds, left)
      pause.end = now + pause.length
    }
  }
}

/// A counter of the traffic with the server, which is counted nowhere else.
public final class TrafficMeter: Sendable {
  private let total = Mutex(Traffic())

  public init() {}

  /// The traffic so far.
  public var traffic: Traffic { total.withLock(\.self) }

  /// Counts a request that is about to be sent, whatever its outcome.
  func countRequest() { total.withLock { $0.requests += 1 } }

  /// Counts the body of a response, whatever its content.
  func count(_ response: HTTPResponse) { total.withLock { $0.bytes += response.body.count } }
}

/// A cache of the most recent first page of the list, so that identical bytes are not decoded
/// again.
///
/// Most polls bring no news, and nearly all of their cost is decoding JSON.
public final class PageMemory: Sendable {
  private struct Known {
    var body: [UInt8]
    var list: ConversationList
  }

  private let known = Mutex<Known?>(nil)

  /// The largest body that is cached, in bytes: larger than the pages of polls.
  private static let mostBytes = 512 * 1_024

  public init() {}

  /// Returns the list in a body; calls `read` for a body that is not cached.
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
  /// Returns the same operation with a cache: an identical response is not decoded again.
  func remembering(_ memory: PageMemory) -> Self {
    var endpoint = self
    endpoint.read = { [read] response throws(APIError) in
      try memory.list(in: response, read: read)
    }
    return endpoint
  }
}
