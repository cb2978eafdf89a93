import Conversations
import FoundationEssentials
import HTTP

/// The time at which the server accepts requests again.
///
/// - Source: docs/api.md §3; RFC 9110 section 10.2.3.
public enum RetryTime: Hashable, Sendable {
  /// A number of seconds after the response.
  case after(Int64)
  /// A point in time.
  ///
  /// - Units: Seconds since 1970-01-01 00:00 UTC.
  case at(Int64)

  /// Reads `Retry-After`, or `X-Rate-Limit-Reset` if that is missing or invalid.
  ///
  /// Both may be times of the server's clock. If the response has a `Date`, which is from the same
  /// clock, the difference counts: a wrong local clock must not turn five seconds into hours.
  init?(headersOf response: HTTPResponse) {
    if let time = response.header("Retry-After").flatMap(Self.init(retryAfter:)) {
      self = time
    } else if let reset = response.header("X-Rate-Limit-Reset").flatMap({ Int64($0) }) {
      self = .at(reset)
    } else {
      return nil
    }
    guard case .at(let moment) = self,
      let date = response.header("Date").flatMap(HTTPDate.seconds)
    else { return }
    self = .after(moment > date ? min(moment, date + Self.longest) - date : 0)
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

  /// The time to wait from now on.
  ///
  /// It is never below 0 and never more than a day: a wrong header must not stop the program for
  /// good.
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

/// The date of an HTTP header, in the one form that is still sent.
///
/// - Source: RFC 9110 section 5.6.7, IMF-fixdate, as in `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  /// The moment in seconds since 1970-01-01 00:00 UTC; nil when it is not such a date.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    // The library reads ISO 8601, which has the same parts in another order.
    let iso = "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z"
    // It would also take 88 hours and 149 minutes; what it writes is what there is.
    guard let date = try? Date(iso, strategy: .iso8601), date.formatted(.iso8601) == iso else {
      return nil
    }
    return Int64(exactly: date.timeIntervalSince1970.rounded(.down))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Quota {
  /// Reads the state of the rate limit from the headers; nil unless both numbers are present.
  ///
  /// - Source: docs/api.md §3.
  init?(headersOf response: HTTPResponse) {
    guard let limit = response.header("X-Rate-Limit").flatMap({ Int($0) }),
      let remaining = response.header("X-Rate-Limit-Remaining").flatMap({ Int($0) }), limit >= 0
    else { return nil }
    self.init(limit: limit, remaining: max(remaining, 0))
  }
}
