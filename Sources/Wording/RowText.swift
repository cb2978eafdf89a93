public import Conversations
public import RecentChats

extension Unread {
  /// The unread messages in a word or two.
  public var text: String {
    switch self {
    case .count(0): "read"
    case .count(let count): "\(count) unread"
    case .marked: "unread"
    case .untracked: "not counted"
    }
  }

  /// The unread messages in a sentence's worth of words.
  var longText: String {
    switch self {
    case .count(0): "none"
    case .count(let count): String(count, "message", "messages")
    case .marked: "marked unread; the server does not say how many"
    case .untracked: "not counted: the server keeps no count for groups this large"
    }
  }
}

extension Pin.Scope {
  /// That a conversation is pinned, and by whom if not by the user.
  public var text: String {
    switch self {
    case .own: "pinned"
    case .everyone: "pinned by the app"
    }
  }
}

extension ChatRow.Kind {
  /// The kind: `user`, or which kind of group.
  public var text: String {
    switch self {
    case .user: "user"
    case .group(.password): "group with a password"
    case .group(.closed): "closed group"
    case .group(.open), .group(.unknown): "group"
    }
  }

  /// The presence of a user; nil when it is not known, and for a group.
  public var presenceText: String? {
    switch self {
    case .user(.online): "online"
    case .user(.offline): "offline"
    case .user(.unknown), .group: nil
    }
  }
}

extension Receipt {
  /// How far a message of the user got.
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
