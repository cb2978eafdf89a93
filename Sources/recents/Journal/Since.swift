import Conversations
import Glibc
import Screen

/// The moment from which on journal entries are requested.
struct Since: Equatable {
  var moment: Timestamp

  /// Parses an argument.
  ///
  /// - Parameters:
  ///   - text: A span before now, such as `8h`, or a date, with or without a time of day.
  ///   - now: The present.
  /// - Throws: `CommandFailure` that describes the valid forms.
  init(parsing text: String, now: Timestamp) throws(CommandFailure) {
    guard let moment = Self.before(now, text) ?? Self.calendar(text) else {
      throw CommandFailure(
        .usage,
        "--since: \"\(DisplayText.drawn(text))\" is not a valid time; use a duration such as 90s, 30m, 8h, "
          + "7d or 2w, or a time such as 2026-11-23 or 2026-11-23T18:00")
    }
    self.moment = moment
  }

  /// Parses a span: a number and a unit.
  private static func before(_ now: Timestamp, _ text: String) -> Timestamp? {
    let day = TimeOfDay.secondsPerDay
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": day, "w": 7 * day]
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ units[$0] }), digits.allSatisfy(\.isASCIIDigit),
      let number = Int64(digits)
    else { return nil }
    let (seconds, isTooLong) = number.multipliedReportingOverflow(by: unit)
    let (moment, isTooEarly) = now.seconds.subtractingReportingOverflow(seconds)
    return isTooLong || isTooEarly ? nil : Timestamp(moment)
  }

  /// Parses a date, in local time unless it has an offset.
  ///
  /// - Source: RFC 3339, section 5.6, and the same without seconds, without an offset, or without a
  ///   time of day.
  private static func calendar(_ text: String) -> Timestamp? {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?/
    guard let match = try? pattern.wholeMatch(in: text)?.output else { return nil }
    let numbers = [match.1, match.2, match.3, match.4 ?? "0", match.5 ?? "0", match.6 ?? "0"]
      .compactMap { Int($0) }
    guard numbers.count == 6,
      let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      let time = TimeOfDay(hour: numbers[3], minute: numbers[4], second: numbers[5])
    else { return nil }
    let moment = CivilTime(date, time)
    guard let offset = match.7 else { return moment.localTimestamp }
    return seconds(of: offset).map { moment.timestamp + -$0 }
  }

  /// Returns the seconds of `Z`, `+01:00` or `-0530`.
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
  /// True when it is one of 0 to 9.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension CivilTime {
  /// Creates the local date and time of a moment.
  ///
  /// - Source: `localtime_r(3)`; daylight saving time is that of the moment.
  init(local moment: Timestamp) {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    tzset()
    let isKnown = localtime_r(&seconds, &parts) != nil
    self.init(moment, utcOffset: isKnown ? Int64(parts.tm_gmtoff) : 0)
  }

  /// The moment, taken as local time; a time that daylight saving time
  /// skips is read as an hour later.
  ///
  /// - Source: `mktime(3)`.
  var localTimestamp: Timestamp {
    var parts = tm()
    (parts.tm_year, parts.tm_mon) = (Int32(date.year) - 1_900, Int32(date.month) - 1)
    parts.tm_mday = Int32(date.day)
    (parts.tm_hour, parts.tm_min) = (Int32(time.hour), Int32(time.minute))
    parts.tm_sec = Int32(time.second)
    parts.tm_isdst = -1
    return Timestamp(Int64(mktime(&parts)))
  }
}
