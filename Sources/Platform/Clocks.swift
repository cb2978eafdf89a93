internal import Glibc

/// The clocks of the machine.
///
/// - Source: clock_gettime(2).
public enum SystemTime {
  /// Milliseconds since the machine started, including the time that it slept.
  public static var uptimeMilliseconds: Int64 { milliseconds(of: CLOCK_BOOTTIME) }

  /// Milliseconds since the Unix epoch.
  public static var wallMilliseconds: Int64 { milliseconds(of: CLOCK_REALTIME) }

  private static func milliseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    // It fails only for clocks that do not exist, and every supported Linux has these two.
    _ = clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// The local time zone of the machine.
public enum LocalTime {
  /// Returns the current offset of local time from UTC, in seconds; east is positive.
  ///
  /// - Source: tzset(3), localtime_r(3); the zone is read at every call, so that a change of
  ///   `/etc/localtime` is noticed.
  public static func utcOffset() -> Int64 {
    tzset()
    var now = time(nil)
    var local = tm()
    return localtime_r(&now, &local) == nil ? 0 : Int64(local.tm_gmtoff)
  }

  /// Returns the changes of the offset in some years, oldest first, the first one at the beginning of
  /// the years; all in seconds since the Unix epoch.
  ///
  /// - Parameter years: The years.
  /// - Returns: The offsets, each with the moment from which it holds, to the minute.
  /// - Source: localtime_r(3). No zone keeps an offset for less than a week.
  public static func offsetChanges(in years: Range<Int64>) -> [(moment: Int64, offset: Int64)] {
    tzset()
    let start = (years.lowerBound - 1970) * secondsPerYear
    let end = (years.upperBound - 1970) * secondsPerYear
    var changes = [(moment: start, offset: offset(at: start))]
    for moment in stride(from: start, to: end, by: Int(secondsPerWeek)) {
      let (before, after) = (offset(at: moment), offset(at: moment + secondsPerWeek))
      guard before != after else { continue }
      var (low, high) = (moment, moment + secondsPerWeek)
      while high - low > 60 {
        let middle = (low + high) / 120 * 60
        if offset(at: middle) == before { low = middle } else { high = middle }
      }
      changes.append((high, after))
    }
    return changes
  }

  private static func offset(at moment: Int64) -> Int64 {
    var moment = time_t(moment)
    var local = tm()
    return localtime_r(&moment, &local) == nil ? 0 : Int64(local.tm_gmtoff)
  }

  private static let secondsPerWeek: Int64 = 604_800
  /// The mean of the Gregorian calendar, which is as exact as the first and last day have to be.
  private static let secondsPerYear: Int64 = 31_556_952
}
