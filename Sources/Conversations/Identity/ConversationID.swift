/// The name the server gives a conversation: opaque, never taken apart.
///
/// - Source: Contract §5.1 and §9, two forms are in use.
public struct ConversationID: Hashable, Sendable, Comparable {
  /// The name as it stands on the wire.
  public let rawValue: String

  /// Wraps a name from the wire.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Compares what stands on the wire: two spellings of one letter are two names there.
  ///
  /// Spellings that Unicode takes for the same differ in their length, but for marks in another order,
  /// which no server gives to two conversations; and comparing texts is as fast as comparing gets.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue && left.rawValue.utf8.count == right.rawValue.utf8.count
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// Orders by the raw name; only good for making an order definite.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
      ? left.rawValue.utf8.count < right.rawValue.utf8.count : left.rawValue < right.rawValue
  }
}
