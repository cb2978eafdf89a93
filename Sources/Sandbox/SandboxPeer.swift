/// The other side of a conversation.
public enum SandboxPeer: Hashable, Sendable {
  /// A person, by UID.
  case user(String)
  /// A group, by GUID.
  case group(String)

  /// The UID or GUID.
  public var id: String {
    switch self {
    case .user(let uid): uid
    case .group(let guid): guid
    }
  }

  /// The id of the conversation that a user has with this peer.
  ///
  /// - Source: Contract §5.1.
  ///
  /// - Parameter uid: The user on the near side.
  /// - Returns: `group_GUID`, or both UIDs in order around `_user_`.
  public func conversationID(for uid: String) -> String {
    switch self {
    case .user(let other): min(uid, other) + "_user_" + max(uid, other)
    case .group(let guid): "group_" + guid
    }
  }
}
