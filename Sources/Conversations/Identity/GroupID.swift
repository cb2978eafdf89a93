/// The GUID of a group: 1-100 characters `a-z 0-9 - _`.
public struct GroupID: Hashable, Sendable {
  /// The name as it stands on the wire.
  public let rawValue: String

  /// Wraps a GUID.
  public init(_ rawValue: String) { self.rawValue = rawValue }
}
