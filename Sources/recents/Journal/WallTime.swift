import Conversations
import Glibc

/// A moment as a calendar and a clock show it.
struct WallTime {
  /// Where the clock hangs.
  enum Zone {
    case local
    case utc
  }

  private var parts = tm()

  /// Reads the clock; nil for a moment whose year no calendar has.
  ///
  /// - Source: `localtime_r(3)`, `gmtime_r(3)`; summer time is that of the moment.
  init?(_ moment: Timestamp, in zone: Zone) {
    var seconds = time_t(moment.seconds)
    switch zone {
    case .local:
      tzset()
      guard localtime_r(&seconds, &parts) != nil else { return nil }
    case .utc: guard gmtime_r(&seconds, &parts) != nil else { return nil }
    }
  }

  /// Such as `2026-11-23 18:03:11`.
  var text: String { date + " " + clock }

  /// Such as `2026-11-23T18:03:11Z`, for a clock in UTC.
  var iso8601: String { date + "T" + clock + "Z" }

  private var date: String {
    let year = Int(parts.tm_year) + 1_900
    return [Self.digits(year, 4), Self.digits(parts.tm_mon + 1, 2), Self.digits(parts.tm_mday, 2)]
      .joined(separator: "-")
  }

  private var clock: String {
    [parts.tm_hour, parts.tm_min, parts.tm_sec].map { Self.digits($0, 2) }.joined(separator: ":")
  }

  private static func digits(_ number: some BinaryInteger, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
