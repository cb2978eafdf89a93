internal import Conversations

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
    let date = CivilTime(at, utcOffset: utcOffset).date
    let today = CivilTime(now, utcOffset: utcOffset).date
    let days = today.daysSinceEpoch - date.daysSinceEpoch
    switch days {
    case -1 where at.seconds - now.seconds < TimeOfDay.secondsPerDay, 0:
      return clock(at, utcOffset: utcOffset)
    case 1: return "Yest."
    case 2...6: return weekdays[date.weekday]
    default: break
    }
    let isNear = date.year == today.year || (0..<daysWithoutYear).contains(days)
    return isNear ? "\(date.day) \(months[date.month - 1])" : date.yearAndMonth
  }

  /// The time of day, as `12:04`.
  static func clock(_ at: Timestamp, utcOffset: Int64) -> String {
    CivilTime(at, utcOffset: utcOffset).time.hoursAndMinutes
  }

  /// The time of day to the second, as `12:04:31`.
  static func clockWithSeconds(_ at: Timestamp, utcOffset: Int64) -> String {
    CivilTime(at, utcOffset: utcOffset).time.description
  }

  /// A moment in full, to the minute, as `2026-03-12 12:04`.
  static func dateAndClock(_ at: Timestamp, utcOffset: Int64) -> String {
    let local = CivilTime(at, utcOffset: utcOffset)
    return "\(local.date) \(local.time.hoursAndMinutes)"
  }

  /// Whether two moments are of one local day.
  static func isSameDay(_ one: Timestamp, _ other: Timestamp, utcOffset: Int64) -> Bool {
    CivilTime(one, utcOffset: utcOffset).date == CivilTime(other, utcOffset: utcOffset).date
  }

  /// In how many seconds the times of a list may read differently: at the next midnight.
  ///
  /// - Returns: 1 to 86,400.
  static func nextChange(after now: Timestamp, utcOffset: Int64) -> Int64 {
    TimeOfDay.secondsPerDay - Int64(CivilTime(now, utcOffset: utcOffset).time.secondOfDay)
  }
}

/// Says how much of something there is.
public enum CountWords {
  /// A number with a comma before every three digits: `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-\(text)" : text
  }

  /// Bytes in the largest unit that leaves a number above one: `512 B`, `3.4 kB`, `12.0 MB`.
  static func bytes(_ count: Int) -> String {
    guard count >= 1_000 else { return "\(count) B" }
    let units = ["kB", "MB", "GB", "TB"]
    var tenths = count / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1_000
      unit += 1
    }
    return "\(grouped(tenths / 10)).\(tenths % 10) \(units[unit])"
  }

  /// Milliseconds as seconds, with a decimal where there is one: `5 s`, `0.5 s`.
  static func seconds(_ milliseconds: Int64) -> String {
    let tenths = max(0, milliseconds) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}
