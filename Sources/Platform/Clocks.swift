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
}
