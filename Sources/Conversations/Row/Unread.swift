/// What is known of the unread messages of a conversation.
public enum Unread: Hashable, Sendable {
  /// The server counts them; 0 means all is read.
  case count(Int)
  /// It was marked unread here, and the server has not said a number yet.
  case marked
  /// The server keeps no count: the group is too large.
  ///
  /// - Source: Contract §4, groups above 300 members.
  case untracked

  /// Whether the row asks for attention.
  public var isUnread: Bool {
    switch self {
    case .count(let count): count > 0
    case .marked: true
    case .untracked: false
    }
  }
}
