import Conversations

/// Says in a few words how a conversation is in the respect that a change is about.
enum ChangeWords {
  /// The state of a row; for a row that is not listed, that it is not.
  static func state(of row: Conversation?, for change: Change) -> String {
    switch change {
    case .reset(.ownList, _): return row == nil ? "off the list" : "on the list"
    case .reset(.messages, _): return row == nil ? "messages deleted" : "on the list"
    case .reset(.everyone, _): return row == nil ? "deleted for everyone" : "on the list"
    default: break
    }
    guard let row else { return "not on the list" }
    return switch change {
    case .markRead, .markUnread, .restoreUnread: unread(row.unread)
    case .editTags: tags(row.tagList)
    case .pin, .unpin: pin(row.pin)
    case .markDelivered, .reset: ""
    }
  }

  private static func unread(_ unread: Unread) -> String {
    switch unread {
    case .count(0): "read"
    case .count(let count): "\(count) unread"
    case .marked: "unread"
    case .untracked: "not counted"
    }
  }

  private static func tags(_ tags: [Tag]) -> String {
    tags.isEmpty ? "no tags" : tags.map(\.rawValue).joined(separator: ", ")
  }

  private static func pin(_ pin: Pin?) -> String {
    switch pin?.scope {
    case .own: "pinned"
    case .everyone: "pinned by the app"
    case nil: "not pinned"
    }
  }
}
