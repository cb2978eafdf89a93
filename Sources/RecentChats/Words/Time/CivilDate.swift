internal import Conversations

/// A day of the calendar and a time on it, at an offset from UTC.
///
/// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
struct CivilDate: Equatable {
  /// Days since 1970-01-01.
  let day: Int64
  /// Seconds since the day began, 0-86,399.
  let secondOfDay: Int64
  /// The year.
  let year: Int64
  /// The month, 1-12.
  let month: Int
  /// The day of the month, 1-31.
  let dayOfMonth: Int

  /// The number of seconds of a day.
  static let secondsPerDay: Int64 = 86_400
  /// The last moment a date is made of: the end of the year 9999.
  private static let latest: Int64 = 253_402_300_799
  private static let longestOffset: Int64 = 86_400

  /// Finds the date of a moment; moments before 1970 and after 9999 count as the nearest one.
  init(_ moment: Timestamp, utcOffset: Int64) {
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
  var weekday: Int { Int((day + 11) % 7) }
}
