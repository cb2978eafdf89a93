internal import Glibc

/// The clocks of the machine.
///
/// - Source: clock_gettime(2).
public enum SystemTime {
  /// Milliseconds since the machine started, the time it slept included.
  public static var uptimeMilliseconds: Int64 { milliseconds(of: CLOCK_BOOTTIME) }

  /// Milliseconds since the Unix epoch.
  public static var wallMilliseconds: Int64 { milliseconds(of: CLOCK_REALTIME) }

  private static func milliseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    // It fails for clocks that do not exist only, and every Linux this runs on has these two.
    _ = clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// The local time zone of the machine.
public enum LocalTime {
  /// The offset of local time from UTC now, in seconds; east is positive.
  ///
  /// - Source: tzset(3), localtime_r(3); the zone is read anew, so a change of `/etc/localtime` is
  ///   noticed.
  public static func utcOffset() -> Int64 {
    tzset()
    var now = time(nil)
    var local = tm()
    return localtime_r(&now, &local) == nil ? 0 : Int64(local.tm_gmtoff)
  }
}
