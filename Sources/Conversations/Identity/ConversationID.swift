/// The name the server gives a conversation: opaque, never taken apart.
///
/// - Source: Contract §5.1 and §9, two forms are in use.
public struct ConversationID: Hashable, Sendable, Comparable {
  /// The name as it stands on the wire.
  public let rawValue: String

  /// Wraps a name from the wire.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Orders by the raw name; only good for making an order definite.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
