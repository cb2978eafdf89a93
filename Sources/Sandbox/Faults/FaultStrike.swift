/// One fault at one request.
struct FaultStrike: Hashable {
  let kind: FaultKind
  /// Seconds until a rate limit ends.
  let retryAfter: Int64
}

extension FaultStrike {
  /// The answer that stands in for the real one, before anything is done.
  func reply(at now: Int64, key: String) -> Reply? {
    switch kind {
    case .rateLimit: .rateLimited(retryAfter: retryAfter, at: now)
    case .html500: Reply(status: 500, .html(Self.page("502 Bad Gateway")))
    case .html200: Reply(.html(Self.page("Please sign in to the network")))
    case .json500:
      Reply(APIFailure(500, "ERR_MISSION_FAILED", "Something went wrong. Please try again."))
    case .wrongKey: Reply(.unknownKey(key))
    case .refuse(let status, let code):
      Reply(APIFailure(status, code, "The change was refused by a fault of the sandbox."))
    default: nil
    }
  }

  private static func page(_ title: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body><h1>\(title)</h1></body></html>"
  }
}

extension Reply {
  /// Status 429 with both headers.
  ///
  /// - Source: Contract §3.
  static func rateLimited(retryAfter: Int64, at now: Int64) -> Reply {
    var reply = Reply(.tooManyRequests)
    reply.headers = [
      ("Retry-After", String(retryAfter)), ("X-Rate-Limit-Reset", String(now + retryAfter)),
    ]
    return reply
  }
}
