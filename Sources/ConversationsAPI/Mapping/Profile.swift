public import Conversations

/// A user or a group as a list shows it.
///
/// - Source: Contract §5.2 and §5.3.
public struct Profile: Equatable, Sendable {
  /// Who it is.
  public var peer: Peer
  /// The name, as the server sent it; the UID or GUID where it sent none.
  public var name: String
  /// Whether the user is there.
  public var presence: Presence
  /// Who may join, for a group.
  public var groupKind: GroupKind?
  /// The number of members, for a group.
  public var members: Int?
  /// Whether one of the two has blocked the other.
  public var isBlocked: Bool
}
