public import RecentChats

/// What the loop learns from and tells to the world besides the screen and the server.
public struct Outside: Sendable {
  /// What time it is.
  public var clock: any MomentSource
  /// The offset of local time from UTC, in seconds; asked for at the start, when the shown times
  /// change, and after a suspension.
  public var utcOffset: @Sendable () -> Int64
  /// Where lines of the log go.
  public var log: @Sendable (LogLine) -> Void

  /// Joins clocks, time zone and log; what is not said is the machine's, and no log.
  ///
  /// - Parameters:
  ///   - clock: What time it is.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - log: Where lines of the log go.
  public init(
    clock: any MomentSource = SystemClock(),
    utcOffset: @escaping @Sendable () -> Int64 = LocalTime.utcOffset,
    log: @escaping @Sendable (LogLine) -> Void = { _ in }
  ) {
    self.clock = clock
    self.utcOffset = utcOffset
    self.log = log
  }
}
