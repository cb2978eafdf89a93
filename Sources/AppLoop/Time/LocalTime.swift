import Glibc

/// The local time zone of the machine.
public enum LocalTime {
  /// The offset of local time from UTC now, in seconds; east is positive.
  ///
  /// - Source: `tzset(3)`, `localtime_r(3)`; the zone is read anew, so a change of `/etc/localtime`
  ///   is noticed.
  public static func utcOffset() -> Int64 {
    tzset()
    var now = time(nil)
    var local = tm()
    return localtime_r(&now, &local) == nil ? 0 : Int64(local.tm_gmtoff)
  }
}
