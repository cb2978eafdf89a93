public import Conversations

/// The time of a row, as exact as a list needs it.
///
/// The time of day today, and within a day ahead of a clock that is slow; the weekday in the last six
/// days; the day and the month this year and in the last 180 days; the month for everything else.
public enum ListTime: Hashable, Sendable {
  /// No time is known.
  case none
  /// A time of day of today, to the second, where there is room for it.
  case exact(TimeOfDay)
  /// A time of day of today.
  case clock(TimeOfDay)
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
    let local = CivilTime(moment, utcOffset: utcOffset)
    let date = local.date
    let today = CivilTime(now, utcOffset: utcOffset).date
    let days = today.daysSinceEpoch - date.daysSinceEpoch
    let isNear = date.year == today.year || (0..<Self.daysWithoutYear).contains(days)
    self =
      switch days {
      case _ where moment.seconds <= 0: .none
      case -1 where moment.seconds - now.seconds < TimeOfDay.secondsPerDay, 0: .clock(local.time)
      case 1: .yesterday
      case 2...6: .weekday(date.weekday)
      case _ where isNear: .day(date.day, month: date.month)
      default: .month(date.month, year: date.year)
      }
  }
}
