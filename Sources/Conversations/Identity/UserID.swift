/// The UID of a user: 1-100 characters `a-z 0-9 - _`.
public struct UserID: Hashable, Sendable {
  /// The name as it stands on the wire.
  public let rawValue: String

  /// Wraps a UID.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The sender of messages that nobody wrote.
  ///
  /// - Source: Contract §5.4.
  public static let system = UserID("app_system")
}
