public import Conversations

/// The time of a row, as exact as a list needs it.
///
/// The time of day today, and within a day ahead of a clock that is slow; the weekday in the last six
/// days; the day and the month this year and in the last 180 days; the month for everything else.
public enum ListTime: Hashable, Sendable {
  /// No time is known.
  case none
  /// A time of day of today, to the second, where there is room for it.
  case exact(CivilDate)
  /// A time of day of today, to the minute.
  case clock(hour: Int, minute: Int)
  /// Yesterday.
  case yesterday
  /// A day of the last week; 0 is Sunday.
  case weekday(Int)
  /// A day of this year; months are 1-12.
  case day(Int, month: Int)
  /// A month of another year.
  case month(Int, year: Int64)

  /// For how many days a day and a month say enough, across the turn of the year.
  private static let daysWithoutYear: Int64 = 180

  /// A moment as it is seen from now; everything is arithmetic on the local offset from UTC.
  ///
  /// - Parameters:
  ///   - moment: The moment; one that is not above 0 is not set.
  ///   - now: The present.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  public init(_ moment: Timestamp, now: Timestamp, utcOffset: Int64) {
    let date = CivilDate(moment, utcOffset: utcOffset)
    let today = CivilDate(now, utcOffset: utcOffset)
    let days = today.day - date.day
    let isNear = date.year == today.year || (0..<Self.daysWithoutYear).contains(days)
    self =
      switch days {
      case _ where moment.seconds <= 0: .none
      case -1 where moment.seconds - now.seconds < CivilDate.secondsPerDay, 0:
        .clock(
          hour: Int(date.secondOfDay / 3_600), minute: Int(date.secondOfDay / 60 % 60))
      case 1: .yesterday
      case 2...6: .weekday(date.weekday)
      case _ where isNear: .day(date.dayOfMonth, month: date.month)
      default: .month(date.month, year: date.year)
      }
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

  /// The seconds until the times of a list may read differently: until the next midnight, 1 to 86,400.
  var secondsToMidnight: Int64 { Self.secondsPerDay - secondOfDay }

  /// The day of the week; 0 is Sunday.
  public var weekday: Int { Int((day + 11) % 7) }
}
