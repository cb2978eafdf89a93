public import Conversations
public import Platform
public import RecentChats

/// The loop's access to clock, time zone, log and memory.
public struct Environment: Sendable {
  /// The clock.
  public var clock: any MomentSource
  /// The offset of local time from UTC, in seconds; queried at the start, when the shown times
  /// change, and after a suspension.
  public var utcOffset: @Sendable () -> Int64
  /// The offsets of local time from UTC at all times of interest; asked for when the offset changes.
  public var utcOffsets: @Sendable () -> UTCOffsets
  /// The destination of log lines.
  public var log: @Sendable (LogLine) -> Void
  /// Releases memory that only the start needed.
  ///
  /// It is called after the first frame, and after the first response of the server.
  public var releaseStartupMemory: @Sendable () -> Void

  /// Joins clocks, time zone and log; what is not said is the machine's, and nothing.
  ///
  /// - Parameters:
  ///   - clock: What time it is.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - utcOffsets: The offsets at all times; that of now, if nothing else is said.
  ///   - log: Where lines of the log go.
  ///   - releaseStartupMemory: What is done when a part of the start is over.
  public init(
    clock: any MomentSource = SystemClock(),
    utcOffset: @escaping @Sendable () -> Int64 = LocalTime.utcOffset,
    utcOffsets: (@Sendable () -> UTCOffsets)? = nil,
    log: @escaping @Sendable (LogLine) -> Void = { _ in },
    releaseStartupMemory: @escaping @Sendable () -> Void = {}
  ) {
    self.clock = clock
    self.utcOffset = utcOffset
    self.utcOffsets = utcOffsets ?? { UTCOffsets(utcOffset()) }
    self.log = log
    self.releaseStartupMemory = releaseStartupMemory
  }
}

extension UTCOffsets {
  /// The offsets of the machine's time zone, for the times that a message may have.
  public static func ofMachine() -> UTCOffsets {
    let changes = LocalTime.offsetChanges(in: 2005..<2041)
    return UTCOffsets(
      changes.first?.offset ?? 0,
      changes: changes.dropFirst().map { Change(Timestamp($0.moment), $0.offset) })
  }
}
