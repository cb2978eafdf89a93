public import Conversations

/// The time of a row, as precise as a list needs it.
///
/// Today, and up to a day ahead of a slow clock, the time of day; in the last six days "yesterday"
/// or the weekday; in this year and in the last 180 days the day and the month; otherwise the month
/// and the year.
public enum ListTime: Hashable, Sendable {
  /// The time is unknown.
  case none
  /// A time of day today, with seconds where there is room.
  case exact(TimeOfDay)
  /// A time of day today.
  case clock(TimeOfDay)
  /// Yesterday.
  case yesterday
  /// A day of the last week; 0 is Sunday.
  case weekday(Int)
  /// A day of this year; months are 1-12.
  case day(Int, month: Int)
  /// A month of another year.
  case month(Int, year: Int64)

  /// The number of days for which day and month are unambiguous, across the turn of the year.
  private static let daysWithoutYear: Int64 = 180

  /// Describes a moment relative to the current time, with arithmetic on the offsets of local time.
  ///
  /// - Parameters:
  ///   - moment: The moment; not set unless it is above 0.
  ///   - now: The current time.
  ///   - utcOffset: The offsets of local time from UTC, from which each moment takes its own.
  public init(_ moment: Timestamp, now: Timestamp, utcOffset: UTCOffsets) {
    let local = CivilTime(moment, in: utcOffset)
    let date = local.date
    let today = CivilTime(now, in: utcOffset).date
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
