import Conversations
import Glibc
public import RecentChats

/// The clocks of the machine.
///
/// - Source: `clock_gettime(2)`. The uptime goes on while the machine sleeps, so what was due
///   meanwhile is due on waking.
public struct SystemClock: MomentSource {
  /// Makes the clock.
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
