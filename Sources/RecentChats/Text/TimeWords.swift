public import Conversations

/// Says when things happened, in the few columns a list has for it.
///
/// Everything is arithmetic on the local offset from UTC, so a test needs no time zone.
enum TimeWords {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// For how many days a day and a month say enough, across the turn of the year.
  private static let daysWithoutYear: Int64 = 180

  /// When something last happened, seen from now.
  ///
  /// `14:05` today, and within a day ahead of a clock that is slow; `Yest.` yesterday; `Mon` in the
  /// last six days; `12 Mar` this year and in the last 180 days; `2024-03` for everything else.
  ///
  /// - Units: At most seven columns; nothing for a moment that is not set.
  static func time(_ at: Timestamp, now: Timestamp, utcOffset: Int64) -> String {
    guard at.seconds > 0 else { return "" }
    let date = CivilDate(at, utcOffset: utcOffset)
    let today = CivilDate(now, utcOffset: utcOffset)
    let days = today.day - date.day
    switch days {
    case -1 where at.seconds - now.seconds < CivilDate.secondsPerDay, 0:
      return clock(at, utcOffset: utcOffset)
    case 1: return "Yest."
    case 2...6: return weekdays[date.weekday]
    default: break
    }
    let isNear = date.year == today.year || (0..<daysWithoutYear).contains(days)
    return isNear
      ? "\(date.dayOfMonth) \(months[date.month - 1])"
      : "\(date.year)-\(padded(Int64(date.month)))"
  }

  /// How long something took or takes: `12 s`, `3 min`, `2 h`, `4 d`.
  static func age(seconds: Int64) -> String {
    switch seconds {
    case ..<60: "\(max(0, seconds)) s"
    case ..<3_600: "\(seconds / 60) min"
    case ..<CivilDate.secondsPerDay: "\(seconds / 3_600) h"
    default: "\(seconds / CivilDate.secondsPerDay) d"
    }
  }

  /// The time of day, as `12:04`.
  static func clock(_ at: Timestamp, utcOffset: Int64) -> String {
    let second = CivilDate(at, utcOffset: utcOffset).secondOfDay
    return "\(padded(second / 3_600)):\(padded(second / 60 % 60))"
  }

  /// The time of day to the second, as `12:04:31`.
  static func clockWithSeconds(_ at: Timestamp, utcOffset: Int64) -> String {
    let second = CivilDate(at, utcOffset: utcOffset).secondOfDay
    return "\(clock(at, utcOffset: utcOffset)):\(padded(second % 60))"
  }

  /// A moment in full, to the minute, as `2026-03-12 12:04`.
  static func dateAndClock(_ at: Timestamp, utcOffset: Int64) -> String {
    let date = CivilDate(at, utcOffset: utcOffset)
    let day = "\(date.year)-\(padded(Int64(date.month)))-\(padded(Int64(date.dayOfMonth)))"
    return "\(day) \(clock(at, utcOffset: utcOffset))"
  }

  /// Whether two moments are of one local day.
  static func isSameDay(_ one: Timestamp, _ other: Timestamp, utcOffset: Int64) -> Bool {
    CivilDate(one, utcOffset: utcOffset).day == CivilDate(other, utcOffset: utcOffset).day
  }

  /// In how many seconds the times of a list may read differently: at the next midnight.
  ///
  /// - Returns: 1 to 86,400.
  static func nextChange(after now: Timestamp, utcOffset: Int64) -> Int64 {
    CivilDate.secondsPerDay - CivilDate(now, utcOffset: utcOffset).secondOfDay
  }

  private static func padded(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// A day of the calendar and a time on it, at an offset from UTC.
///
/// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  public let day: Int64
  /// Seconds since the day began, 0-86,399.
  public let secondOfDay: Int64
  /// The year.
  public let year: Int64
  /// The month, 1-12.
  public let month: Int
  /// The day of the month, 1-31.
  public let dayOfMonth: Int

  /// The number of seconds of a day.
  public static let secondsPerDay: Int64 = 86_400
  /// The last moment a date is made of: the end of the year 9999.
  private static let latest: Int64 = 253_402_300_799
  private static let longestOffset: Int64 = 86_400

  /// Finds the date of a moment; moments before 1970 and after 9999 count as the nearest one.
  public init(_ moment: Timestamp, utcOffset: Int64) {
    let offset = min(max(utcOffset, -Self.longestOffset), Self.longestOffset)
    let local = min(max(moment.seconds, 0), Self.latest) + offset
    day = (local >= 0 ? local : local - Self.secondsPerDay + 1) / Self.secondsPerDay
    secondOfDay = local - day * Self.secondsPerDay
    // Years are counted from March, so that the leap day is the last of a year.
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    dayOfMonth = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day of the week; 0 is Sunday.
  public var weekday: Int { Int((day + 11) % 7) }
}
