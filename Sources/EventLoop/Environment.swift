public import Platform
public import RecentChats

/// The loop's access to clock, time zone, log and memory.
public struct Environment: Sendable {
  /// The clock.
  public var clock: any MomentSource
  /// The offset of local time from UTC, in seconds; queried at the start, when the shown times
  /// change, and after a suspension.
  public var utcOffset: @Sendable () -> Int64
  /// The destination of log lines.
  public var log: @Sendable (LogLine) -> Void
  /// Releases memory that only the start needed.
  ///
  /// It is called after the first frame, and after the first response of the server.
  public var releaseStartupMemory: @Sendable () -> Void

  /// Creates an environment; by default with the machine's clock and time zone, and without a log.
  ///
  /// - Parameters:
  ///   - clock: The clock.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - log: The destination of log lines.
  ///   - releaseStartupMemory: The action at the end of each part of the start.
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
