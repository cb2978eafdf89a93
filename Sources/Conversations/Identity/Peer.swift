/// The other side of a conversation, and so the address of every call about it.
///
/// - Source: Contract §6, path parameters.
public enum Peer: Hashable, Sendable {
  /// A one-to-one conversation.
  case user(UserID)
  /// A group.
  case group(GroupID)

  /// The UID or GUID.
  public var rawValue: String {
    switch self {
    case .user(let user): user.rawValue
    case .group(let group): group.rawValue
    }
  }

  /// Whether the other side is a group.
  public var isGroup: Bool {
    if case .group = self { true } else { false }
  }
}
