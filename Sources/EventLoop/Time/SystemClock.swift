import Conversations
import Platform
public import RecentChats

/// Tells what time it is.
public protocol MomentSource: Sendable {
  /// Now.
  func now() -> Moment
}

/// The clocks of the machine.
///
/// The uptime goes on while the machine sleeps, so what was due meanwhile is due on waking.
public struct SystemClock: MomentSource {
  public init() {}

  /// Now.
  public func now() -> Moment {
    Moment(
      wall: Timestamp(SystemTime.wallMilliseconds / 1_000),
      uptime: SystemTime.uptimeMilliseconds)
  }
}
