extension Command {
  /// What it does in one word, for a line of hints.
  public var hint: String {
    switch self {
    case .moveDown: "move"
    case .markRead: "read"
    case .markUnread: "unread"
    case .editTags: "tags"
    default: rawValue
    }
  }
}
