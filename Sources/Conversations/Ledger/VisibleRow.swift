/// A row of the list as it is shown: the confirmed row with the pending changes applied.
///
/// The row stays packed. Reading a field skips the fields before it without unpacking them, so
/// testing a field is cheap for any number of rows.
public struct VisibleRow: Equatable, Sendable {
  private let packed: PackedConversation
  /// True when it shows a change that no list has confirmed.
  public let isPending: Bool

  init(_ packed: PackedConversation, isPending: Bool) {
    self.packed = packed
    self.isPending = isPending
  }

  /// The whole row.
  public var conversation: Conversation { packed.row }

  /// The conversation.
  public var id: ConversationID { packed.id }
  /// The name of the other side as the server sent it: not safe to draw.
  public var name: String { packed.name }
  /// The kind of the conversation.
  public var kind: Peer.Kind { packed.head.kind }
  /// The unread messages.
  public var unread: Unread { packed.head.unread }
  /// The number of unread messages that mention the acting user, if the server reports it.
  public var unreadMentions: Int? { packed.unreadMentions }
  /// The pin.
  public var pin: Pin? { packed.head.pin }
  /// The presence of the other user.
  public var presence: Presence { packed.presence }
  /// The number of members of a group, if the server reports it.
  public var members: Int? { packed.members }
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool { packed.isBlocked }
  /// The tags in the server's order; empty if the server reported none.
  public var tags: [Tag] { packed.tags ?? [] }
  /// The last message; nil if there is none to show.
  public var lastMessage: LastMessage? { packed.lastMessage }
  /// The sender of the last message.
  public var sender: Person? { packed.sender }
  /// The time of the last change of the conversation, by which the list is sorted.
  public var lastChange: Timestamp { packed.head.updatedAt }
  /// The time of the last message, or of the last change of a conversation without messages.
  public var lastActivity: Timestamp { packed.sentAt ?? packed.head.updatedAt }
}
