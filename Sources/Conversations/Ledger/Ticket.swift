/// The order in which requests were issued, and changes made.
public struct Ticket: Hashable, Sendable, Comparable {
  /// The place in that order, from 1.
  public let number: UInt64

  /// Wraps a place.
  public init(_ number: UInt64) { self.number = number }

  /// Earlier ones come first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
