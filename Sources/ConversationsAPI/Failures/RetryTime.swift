import Conversations
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

  /// Returns the time to wait from now on.
  ///
  /// It is never below 0 and never more than a day: a wrong header must not stop the program
  /// permanently.
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

  private static let longest = TimeOfDay.secondsPerDay
}

/// The date of an HTTP header, in the one form that is still in use.
///
/// - Source: RFC 9110 section 5.6.7, IMF-fixdate, as in `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  /// Returns the seconds since 1970-01-01 00:00 UTC; nil if the text is not such a date.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2])),
      let day = number(parts[1], digits: 2), let year = number(parts[3], digits: 4),
      let date = CivilDate(year: year, month: month + 1, day: day),
      let time = time(parts[4])
    else { return nil }
    return CivilTime(date, time).timestamp.seconds
  }

  private static func time(_ text: Substring) -> TimeOfDay? {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
      .compactMap { number($0, digits: 2) }
    guard text.utf8.count == "00:00:00".utf8.count, numbers.count == 3 else { return nil }
    return TimeOfDay(hour: numbers[0], minute: numbers[1], second: numbers[2])
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    let isNumber = text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(text) : nil
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
