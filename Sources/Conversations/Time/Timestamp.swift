/// A moment of wall-clock time.
///
/// - Units: Whole seconds since 1970-01-01 00:00 UTC, as in the API.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// The seconds.
  public let seconds: Int64

  public init(_ seconds: Int64) { self.seconds = seconds }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Returns the moment that is a number of seconds later.
  public static func + (moment: Self, seconds: Int64) -> Self {
    Timestamp(moment.seconds + seconds)
  }

  /// Returns the seconds from one moment to another.
  public static func - (later: Self, earlier: Self) -> Int64 { later.seconds - earlier.seconds }
}
