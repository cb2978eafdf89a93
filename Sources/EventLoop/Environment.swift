public import Platform
public import RecentChats

/// What the loop learns from and tells to the world besides the screen and the server.
public struct Environment: Sendable {
  /// What time it is.
  public var clock: any MomentSource
  /// The offset of local time from UTC, in seconds; asked for at the start, when the shown times
  /// change, and after a suspension.
  public var utcOffset: @Sendable () -> Int64
  /// Where lines of the log go.
  public var log: @Sendable (LogLine) -> Void
  /// Gives back what only the beginning needed.
  ///
  /// It is called after the first frame, and after the first answer of the server.
  public var releaseStartupMemory: @Sendable () -> Void

  /// Joins clocks, time zone and log; what is not said is the machine's, and nothing.
  ///
  /// - Parameters:
  ///   - clock: What time it is.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - log: Where lines of the log go.
  ///   - releaseStartupMemory: What is done when a part of the start is over.
  public init(
    clock: any MomentSource = SystemClock(),
    utcOffset: @escaping @Sendable () -> Int64 = LocalTime.utcOffset,
    log: @escaping @Sendable (LogLine) -> Void = { _ in },
    releaseStartupMemory: @escaping @Sendable () -> Void = {}
  ) {
    self.clock = clock
    self.utcOffset = utcOffset
    self.log = log
    self.releaseStartupMemory = releaseStartupMemory
  }
}
