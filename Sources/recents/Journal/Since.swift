import Conversations
import Glibc
import Screen

/// The moment from which on somebody wants to know something.
struct Since: Equatable {
  var moment: Timestamp

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - text: A span before now, such as `8h`, or a date, with a time of day or without.
  ///   - now: The present.
  /// - Throws: `CommandFailure` with what could be typed instead.
  init(parsing text: String, now: Timestamp) throws(CommandFailure) {
    guard let moment = Self.before(now, text) ?? Self.calendar(text) else {
      throw CommandFailure(
        .usage,
        "--since: \"\(DisplayText.drawn(text))\" is no time; write a span such as 90s, 30m, 8h, 7d or "
          + "2w, or a moment such as 2026-11-23 or 2026-11-23T18:00")
    }
    self.moment = moment
  }

  /// A span: a number and a unit.
  private static func before(_ now: Timestamp, _ text: String) -> Timestamp? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ units[$0] }), digits.allSatisfy(\.isASCIIDigit),
      let number = Int64(digits)
    else { return nil }
    let (seconds, isTooLong) = number.multipliedReportingOverflow(by: unit)
    let (moment, isTooEarly) = now.seconds.subtractingReportingOverflow(seconds)
    return isTooLong || isTooEarly ? nil : Timestamp(moment)
  }

  /// A date, in local time unless it says otherwise.
  ///
  /// - Source: RFC 3339, section 5.6, and the same without seconds, without an offset, or without a
  ///   time of day.
  private static func calendar(_ text: String) -> Timestamp? {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?/
    guard let match = try? pattern.wholeMatch(in: text)?.output else { return nil }
    let numbers = [match.1, match.2, match.3, match.4 ?? "0", match.5 ?? "0", match.6 ?? "0"]
    let moment = CalendarMoment(numbers.compactMap { Int32($0) })
    guard let moment else { return nil }
    guard let offset = match.7 else { return moment.local }
    return seconds(of: offset).map { moment.utc + -$0 }
  }

  /// The seconds of `Z`, `+01:00` or `-0530`.
  private static func seconds(of offset: Substring) -> Int64? {
    let digits = offset.filter(\.isASCIIDigit)
    guard digits.count == 4 else { return 0 }
    guard let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2)), hours < 24,
      minutes < 60
    else { return nil }
    return (offset.hasPrefix("-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// A day of the calendar with a time of day, which somebody wrote.
struct CalendarMoment {
  private let parts: tm

  /// Checks year, month, day, hour, minute and second; nil for a day or a time that there is none of.
  init?(_ numbers: [Int32]) {
    guard numbers.count == 6, numbers[3] < 24, numbers[4] < 60, numbers[5] < 60 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1_900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    // The system makes March of the 30th of February.
    var mended = parts
    _ = timegm(&mended)
    guard mended.tm_mon == parts.tm_mon, mended.tm_mday == parts.tm_mday else { return nil }
    self.parts = parts
  }

  /// The moment by the clock of this machine; one that summer time leaves out is read an hour later.
  var local: Timestamp {
    var parts = parts
    parts.tm_isdst = -1
    return Timestamp(Int64(mktime(&parts)))
  }

  /// The moment by the clock of UTC.
  var utc: Timestamp {
    var parts = parts
    return Timestamp(Int64(timegm(&parts)))
  }
}

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
