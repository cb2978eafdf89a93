public import Conversations

/// Now, as the outside tells it.
public struct Moment: Hashable, Sendable {
  /// The time of day.
  public var wall: Timestamp
  /// Milliseconds on a clock that never goes back; only differences mean something.
  public var uptime: Int64

  /// Makes a moment.
  public init(wall: Timestamp, uptime: Int64) {
    self.wall = wall
    self.uptime = uptime
  }
}
