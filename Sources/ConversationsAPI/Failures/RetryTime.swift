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

  /// Reads `Retry-After`; for a rate limit without a valid one, the end of its period, in both
  /// spellings.
  ///
  /// Both may be times of the server's clock. If the response has a `Date`, which is from the same
  /// clock, the difference counts: a wrong local clock must not turn five seconds into hours.
  init?(headersOf response: HTTPResponse, isRateLimit: Bool) {
    if let time = response.header("Retry-After").flatMap(Self.init(retryAfter:)) {
      self = time
    } else if isRateLimit, let reset = RateLimitHeader.reset.number(in: response) {
      self = .at(reset)
    } else {
      return nil
    }
    guard case .at = self, let date = response.header("Date").flatMap(HTTPDate.seconds) else {
      return
    }
    self = .after(delay(now: date))
  }

  /// - Source: RFC 9110 section 10.2.3; some servers send a fraction of a second.
  private init?(retryAfter text: String) {
    if let seconds = Int64(text) {
      self = .after(seconds)
    } else if let moment = HTTPDate.seconds(text) {
      self = .at(moment)
    } else if let seconds = Double(text), seconds.isFinite {
      self = .after(Int64(min(max(seconds, 0), Double(Self.longest)).rounded(.up)))
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
      case .at(let number): Self.delay(until: number, now: now)
      }
    return min(max(delay, 0), Self.longest)
  }

  /// Interprets a number as a moment in seconds, a moment in milliseconds or, if the moment would
  /// be decades ago, a number of seconds.
  ///
  /// - Source: docs/api.md §3, "other header names".
  private static func delay(until number: Int64, now: Int64) -> Int64 {
    let isDuration = (0...longest).contains(number) && now > decades
    if isDuration { return number }
    let moment = number > millisecondsFrom ? number / 1_000 : number
    return moment > now ? min(moment, now + longest) - now : 0
  }

  private static let longest = TimeOfDay.secondsPerDay
  /// - Units: Seconds since 1970-01-01 00:00 UTC.
  private static let decades: Int64 = 1_000_000_000
  /// The smallest number that is a moment in milliseconds; in seconds it would be in the year 5138.
  private static let millisecondsFrom: Int64 = 100_000_000_000
}

/// The headers of the rate limit, in the spellings of both pages.
///
/// - Source: docs/api.md §3.
enum RateLimitHeader: Sendable {
  case limit, remaining, reset

  /// Returns the value in a response; nil if it is missing or not a number.
  func number(in response: HTTPResponse) -> Int64? {
    names.lazy.compactMap { response.header($0).flatMap { Int64($0) } }.first
  }

  private var names: [String] {
    switch self {
    case .limit: ["X-Rate-Limit", "X-RateLimit-Limit"]
    case .remaining: ["X-Rate-Limit-Remaining", "X-RateLimit-Remaining"]
    case .reset: ["X-Rate-Limit-Reset", "X-RateLimit-Reset"]
    }
  }
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
    guard let limit = RateLimitHeader.limit.number(in: response), limit >= 0,
      let remaining = RateLimitHeader.remaining.number(in: response)
    else { return nil }
    self.init(limit: Int(limit), remaining: max(Int(remaining), 0))
  }
}
