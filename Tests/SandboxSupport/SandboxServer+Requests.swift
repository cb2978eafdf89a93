import TestSupport

@testable public import Sandbox

extension SandboxServer {
  /// The latest requests of the API, oldest first.
  public var requests: [RecordedRequest] { Array(log.recent) }

  /// How many requests of the API have come, whether answered or not.
  public var requestCount: Int { log.count }

  /// Forgets the requests so far; their numbers go on.
  public func clearRequests() { log.clear() }

  /// Waits for a request that has been answered.
  ///
  /// - Parameters:
  ///   - number: Only requests with a higher number count, those that have already come included.
  ///   - deadline: How long to wait at most.
  ///   - matches: Whether it is the one.
  /// - Returns: The first such request.
  /// - Throws: `NeverHappened` at the deadline.
  @discardableResult
  public func waitForRequest(
    after number: Int = 0, within deadline: Duration = .seconds(40),
    matching matches: @Sendable (RecordedRequest) -> Bool = { _ in true }
  ) async throws -> RecordedRequest {
    try await eventually("a matching request", within: deadline) {
      log.recent.first { $0.number > number && matches($0) }
    }
  }

  /// Carries requests out from now on, but keeps their answers back.
  ///
  /// So a test can let something else happen between a change and the word of it.
  public func holdAnswers() { gate.close() }

  /// Sends the answers that were kept back, and keeps none any more.
  public func releaseAnswers() { gate.open() }
}
