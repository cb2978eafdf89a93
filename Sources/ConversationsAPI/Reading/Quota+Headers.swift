import Conversations
import HTTP

extension Quota {
  /// Reads the rate limit's state from the headers; nil unless both numbers are there.
  ///
  /// - Source: Contract §3.
  init?(headersOf response: HTTPResponse) {
    guard let limit = response.header("X-Rate-Limit").flatMap({ Int($0) }),
      let remaining = response.header("X-Rate-Limit-Remaining").flatMap({ Int($0) }), limit >= 0
    else { return nil }
    self.init(limit: limit, remaining: max(remaining, 0))
  }
}
