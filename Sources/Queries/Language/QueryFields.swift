extension Query {
  /// The name in front of a condition.
  public enum Field: String, CaseIterable, Sendable {
    case `is`, tag, name, id, from, text, type, unread, members, age, waiting, since, before

    /// True when a comparison follows the name, false when a colon does.
    public var isCompared: Bool {
      switch self {
      case .unread, .members, .age, .waiting: true
      case .is, .tag, .name, .id, .from, .text, .type, .since, .before: false
      }
    }
  }

  /// A state of a conversation.
  public enum State: String, CaseIterable, Sendable {
    /// It has unread messages, or may have.
    case unread
    /// Its count of unread messages is 0.
    case read
    /// It is pinned.
    case pinned
    /// It is muted on this machine.
    case muted
    /// It is a one-to-one conversation.
    case user
    /// It is a group.
    case group
    /// The other user is online.
    case online
    /// It shows a change that no list has confirmed.
    case pending
    /// The last message could not be sent, or the context names the conversation.
    case failed
    /// Its row may be out of date.
    case stale
    /// An unread message mentions the acting user.
    case mentioned
    /// One of the two users has blocked the other.
    case blocked
    /// The server reports no count of unread messages.
    case untracked
    /// It is selected.
    case selected
    /// The last message is from the acting user.
    case mine
    /// The last message is from somebody else.
    case waiting
  }

  /// A field in which a text is searched.
  public enum TextField: String, CaseIterable, Sendable {
    /// The name of the other side.
    case name
    /// The name or the id of the sender of the last message.
    case from
    /// The last message as it is listed.
    case text
  }

  /// A number that may be unknown.
  public enum NumberField: String, CaseIterable, Sendable {
    /// The number of unread messages.
    case unread
    /// The number of members of a group.
    case members
  }

  /// A time that passes.
  public enum AgeField: String, CaseIterable, Sendable {
    /// The time since the last message.
    case age
    /// The time since the last message, while it is from somebody else.
    case waiting
  }

  /// A kind of message that has a name of its own; other names are those of custom types.
  public enum MessageType: String, CaseIterable, Sendable {
    case text, image
    /// An animated image, which is an image, too.
    case gif
    case video, audio, file, call, poll, sticker, location, meeting, document, whiteboard, card
    /// A change of the members of a group.
    case action
    case deleted
    /// There is no message.
    case none
  }
}
