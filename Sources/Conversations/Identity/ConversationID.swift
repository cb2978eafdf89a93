/// The name the server gives a conversation: opaque, never taken apart.
///
/// - Source: Contract §5.1 and §9, two forms are in use.
public struct ConversationID: Hashable, Sendable, Comparable {
  /// The name as it stands on the wire.
  public let rawValue: String

  /// Wraps a name from the wire.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Compares what stands on the wire: two spellings of one letter are two names there.
  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }

  /// Hashes what stands on the wire.
  public func hash(into hasher: inout Hasher) {
    var name = rawValue
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8.max)
  }

  /// Orders by the raw name; only good for making an order definite.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
