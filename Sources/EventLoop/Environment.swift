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
  /// The offsets of local time from UTC at all times of interest; queried when the offset changes.
  public var utcOffsets: @Sendable () -> UTCOffsets
  /// The destination of log lines.
  public var log: @Sendable (LogLine) -> Void

  /// Creates an environment; by default with the machine's clock and time zone, and without a log.
  ///
  /// - Parameters:
  ///   - clock: The clock.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - utcOffsets: The offsets at all times; nil for the current offset at all times.
  ///   - log: The destination of log lines.
  public init(
    clock: any MomentSource = SystemClock(),
    utcOffset: @escaping @Sendable () -> Int64 = LocalTime.utcOffset,
    utcOffsets: (@Sendable () -> UTCOffsets)? = nil,
    log: @escaping @Sendable (LogLine) -> Void = { _ in }
  ) {
    self.clock = clock
    self.utcOffset = utcOffset
    self.utcOffsets = utcOffsets ?? { UTCOffsets(utcOffset()) }
    self.log = log
  }
}

extension UTCOffsets {
  /// Returns the offsets of the machine's time zone, for the times that a message may have.
  public static func ofMachine() -> UTCOffsets {
    let changes = LocalTime.offsetChanges(in: 2005..<2041)
    return UTCOffsets(
      changes.first?.offset ?? 0,
      changes: changes.dropFirst().map { Change(Timestamp($0.moment), $0.offset) })
  }
}
