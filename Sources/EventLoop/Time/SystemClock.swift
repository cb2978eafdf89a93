import Conversations
import Platform
public import RecentChats

/// A source of the current time.
public protocol MomentSource: Sendable {
  /// Returns the current time.
  func now() -> Moment
}

/// The clocks of the machine.
///
/// The uptime includes the time that the machine sleeps, so overdue timers fire on waking.
public struct SystemClock: MomentSource {
  public init() {}

  /// Returns the current time.
  public func now() -> Moment {
    Moment(
      wall: Timestamp(SystemTime.wallMilliseconds / 1_000),
      uptime: SystemTime.uptimeMilliseconds)
  }
}
