public import Conversations
public import RecentChats

extension Unread {
  /// The unread messages in one or two words.
  public var text: String {
    switch self {
    case .count(0): "read"
    case .count(let count): "\(count) unread"
    case .marked: "unread"
    case .untracked: "not counted"
    case .unknown: "unread count unknown"
    }
  }

  /// The unread messages in a phrase.
  var longText: String {
    switch self {
    case .count(0): "none"
    case .count(let count): String(count, "message", "messages")
    case .marked: "marked unread; the server does not say how many"
    case .untracked: "not counted: the server keeps no count for groups this large"
    case .unknown: "unknown: the server's count cannot be read"
    }
  }
}

extension Pin.Scope {
  /// The phrase for a pinned conversation, with the app if the app pinned it.
  public var text: String {
    switch self {
    case .own: "pinned"
    case .everyone: "pinned by the app"
    }
  }
}

extension ChatRow.Kind {
  /// The kind: `user`, which kind of group, or the server's name of another kind.
  public var text: String {
    switch self {
    case .user: "user"
    case .group(.password): "group with a password"
    case .group(.closed): "closed group"
    case .group(.open), .group(.unknown): "group"
    case .unknown(let kind): "unknown kind (\(kind))"
    }
  }

  /// The presence of a user; nil if it is unknown, and for a group.
  public var presenceText: String? {
    switch self {
    case .user(.online): "online"
    case .user(.offline): "offline"
    case .user(.unknown), .group, .unknown: nil
    }
  }
}

extension Receipt {
  /// The delivery status of the acting user's message.
  public var text: String {
    switch self {
    case .waiting: "sending"
    case .sent: "sent"
    case .delivered: "delivered"
    case .read: "seen"
    case .failed: "failed"
    }
  }
}
