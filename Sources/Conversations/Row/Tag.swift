/// A private tag of the acting user on a conversation.
///
/// - Units: At most `maximumLength` characters, counted in Unicode scalars, which is what a
///   utf8mb4 column counts.
/// - Source: Contract §4 and §6.2.
public struct Tag: Hashable, Sendable, Comparable {
  /// The text.
  public let rawValue: String

  /// Wraps the text of a tag as the server sent it.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// How long a tag may be, in Unicode scalars.
  public static let maximumLength = 100
  /// How many tags a conversation may have.
  public static let maximumCount = 25

  /// The length that the limit speaks of, in Unicode scalars.
  public var length: Int { rawValue.unicodeScalars.count }

  /// Orders by text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
