import Conversations
import Glibc
public import RecentChats

/// Tells what time it is.
public protocol MomentSource: Sendable {
  /// Now.
  func now() -> Moment
}

/// The clocks of the machine.
///
/// - Source: `clock_gettime(2)`. The uptime goes on while the machine sleeps, so what was due
///   meanwhile is due on waking.
public struct SystemClock: MomentSource {
  public init() {}

  /// Now.
  public func now() -> Moment {
    let uptime = Self.read(CLOCK_BOOTTIME)
    return Moment(
      wall: Timestamp(Int64(Self.read(CLOCK_REALTIME).tv_sec)),
      uptime: Int64(uptime.tv_sec) * 1_000 + Int64(uptime.tv_nsec) / 1_000_000)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    // It fails for clocks that do not exist only, and every Linux this runs on has these two.
    _ = clock_gettime(clock, &time)
    return time
  }
}

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
