/// The server's full response about one conversation.
public struct ConversationDetails: Equatable, Sendable {
  /// The conversation; its tags may be missing.
  public var conversation: Conversation
  /// Every field of the response that has a value, in reading order.
  public var facts: [Fact]

  public init(conversation: Conversation, facts: [Fact]) {
    self.conversation = conversation
    self.facts = facts
  }
}

extension ConversationDetails {
  /// A field of the response and its value.
  public struct Fact: Hashable, Sendable {
    public var field: Field
    public var value: Value

    public init(_ field: Field, _ value: Value) {
      self.field = field
      self.value = value
    }
  }

  /// A value of a field.
  public enum Value: Hashable, Sendable {
    /// A text as the server sent it, or the text form of another JSON value: not safe to draw.
    case text(String)
    /// A time.
    case time(Timestamp)
    /// A Boolean value.
    case flag(Bool)
  }

  /// A field, grouped by the object that it belongs to.
  public enum Field: Hashable, Sendable {
    /// A field of the conversation itself.
    case conversation(ConversationField)
    /// A field of the other user.
    case user(UserField)
    /// A field of the group.
    case group(GroupField)
    /// A field of the last message.
    case message(MessageField)
    /// An undocumented field, named by its path in the response: not safe to draw.
    case unknown(path: String)
  }
}

/// The documented fields, named as in the API, in reading order.
///
/// - Source: docs/api.md §5.1 to §5.4.
extension ConversationDetails {
  /// A field of a conversation.
  public enum ConversationField: String, CaseIterable, Sendable {
    case conversationId, conversationType, unreadMessageCount, unreadMentionsCount
    case lastReadMessageId, latestMessageId, tags, pinnedBy, pinnedAt, createdAt, updatedAt
  }

  /// A field of a user.
  public enum UserField: String, CaseIterable, Sendable {
    case name, uid, status, statusMessage, role, lastActiveAt, blockedByMe, blockedByMeAt
    case hasBlockedMe, blockedAt, tags, avatar, link, createdAt, updatedAt, deactivatedAt, metadata
  }

  /// A field of a group.
  public enum GroupField: String, CaseIterable, Sendable {
    case name, guid, type, description, membersCount, onlineMembersCount, owner, scope, hasJoined
    case joinedAt, isBanned, tags, icon, createdAt, updatedAt, updatedBy, metadata
  }

  /// A field of a message.
  public enum MessageField: String, CaseIterable, Sendable {
    case id, sender, category, type, sentAt, deliveredAt, readAt, editedAt, editedBy, deletedAt
    case deletedBy, parentId, replyCount, quotedMessageId, tags, updatedAt, receiver, receiverType
    case muid
    /// The text, which is nested one level deeper than the other fields.
    case text = "data.text"
  }
}
