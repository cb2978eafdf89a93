/// That a conversation stands above the others.
///
/// - Source: Contract §5.1 and §6.5.
public struct Pin: Hashable, Sendable {
  /// For whom it is pinned.
  public enum Scope: UInt8, Hashable, Sendable {
    /// For every user, by the app; a user cannot change it.
    case everyone
    /// For the acting user.
    case own
  }

  /// For whom it is pinned.
  public var scope: Scope
  /// Since when.
  public var since: Timestamp

  /// Makes a pin.
  public init(scope: Scope, since: Timestamp) {
    self.scope = scope
    self.since = since
  }
}
