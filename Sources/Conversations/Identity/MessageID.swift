/// The id of a message: app-wide increasing, a string of digits in every sample.
///
/// - Source: Contract §5.4 and §9.
public struct MessageID: Hashable, Sendable, Comparable {
  /// The id as it stands on the wire.
  public let rawValue: String

  /// Wraps an id.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The id as a number, as requests want it; nil when it is not one.
  public var number: Int64? { Int64(rawValue) }

  /// Orders numbers by their value, before all other ids; those by their text.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?): left < right
    case (nil, nil): left.rawValue < right.rawValue
    case (let number, _): number != nil
    }
  }
}
