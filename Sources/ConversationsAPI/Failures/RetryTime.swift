import HTTP

/// When the server wants to be asked again.
///
/// - Source: Contract §3; RFC 9110 section 10.2.3.
public enum RetryTime: Hashable, Sendable {
  /// So many seconds from the answer on.
  case after(Int64)
  /// At a moment.
  ///
  /// - Units: Seconds since 1970-01-01 00:00 UTC.
  case at(Int64)

  /// Reads `Retry-After`, and `X-Rate-Limit-Reset` where there is none that can be read.
  init?(headersOf response: HTTPResponse) {
    if let time = response.header("Retry-After").flatMap(Self.init(retryAfter:)) {
      self = time
    } else if let reset = response.header("X-Rate-Limit-Reset").flatMap({ Int64($0) }) {
      self = .at(reset)
    } else {
      return nil
    }
  }

  private init?(retryAfter text: String) {
    if let seconds = Int64(text) {
      self = .after(seconds)
    } else if let moment = HTTPDate.seconds(text) {
      self = .at(moment)
    } else {
      return nil
    }
  }

  /// How long that is from now.
  ///
  /// It is never below 0 and never above a day: a wrong header must not silence the program for good.
  ///
  /// - Units: Seconds.
  /// - Parameter now: Seconds since 1970-01-01 00:00 UTC.
  /// - Returns: The seconds to wait.
  func delay(now: Int64) -> Int64 {
    let delay =
      switch self {
      case .after(let seconds): seconds
      case .at(let moment): moment > now ? min(moment, now + Self.longest) - now : 0
      }
    return min(max(delay, 0), Self.longest)
  }

  private static let longest: Int64 = 86_400
}
