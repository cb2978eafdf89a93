import Conversations
import Glibc

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
