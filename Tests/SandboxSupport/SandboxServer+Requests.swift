import TestSupport

@testable public import Sandbox

extension SandboxServer {
  /// The latest requests of the API, oldest first.
  public var requests: [RecordedRequest] { Array(log.recent) }

  /// The number of received API requests, including those without a response.
  public var requestCount: Int { log.count }

  /// Forgets the requests so far; numbering continues.
  public func clearRequests() { log.clear() }

  /// Waits for a request with a response.
  ///
  /// - Parameters:
  ///   - number: Only requests with a higher number count, including those that have already
  ///     arrived.
  ///   - deadline: The maximum time to wait.
  ///   - matches: True for the expected request.
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

  /// Processes requests from now on, but holds their responses back.
  ///
  /// So a test can make another event happen between a change and its response.
  public func holdAnswers() { gate.close() }

  /// Sends the held responses, and stops holding responses back.
  public func releaseAnswers() { gate.open() }
}
