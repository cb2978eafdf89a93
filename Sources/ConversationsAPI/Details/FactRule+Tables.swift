/// - Source: Contract §5.1 to §5.4.
extension FactRule {
  static let conversation = [
    FactRule("Conversation", "conversationId"), FactRule("Kind", "conversationType"),
    FactRule("Unread messages", "unreadMessageCount"),
    FactRule("Unread mentions", "unreadMentionsCount"),
    FactRule("Last read message", "lastReadMessageId"),
    FactRule("Latest message", "latestMessageId"), FactRule("Tags", "tags", .list),
    FactRule("Pinned by", "pinnedBy"), FactRule("Pinned", "pinnedAt", .time),
    FactRule("Created", "createdAt", .time), FactRule("Last activity", "updatedAt", .time),
  ]

  static let user = [
    FactRule("Name", "name"), FactRule("UID", "uid"), FactRule("Status", "status"),
    FactRule("Status message", "statusMessage"), FactRule("Role", "role"),
    FactRule("Last active", "lastActiveAt", .time),
    FactRule("Blocked by you", "blockedByMe", .flag),
    FactRule("Blocked by you since", "blockedByMeAt", .time),
    FactRule("Has blocked you", "hasBlockedMe", .flag),
    FactRule("Has blocked you since", "blockedAt", .time), FactRule("User tags", "tags", .list),
    FactRule("Avatar", "avatar"), FactRule("Link", "link"),
    FactRule("User created", "createdAt", .time), FactRule("User changed", "updatedAt", .time),
    FactRule("Deactivated", "deactivatedAt", .time), FactRule("User metadata", "metadata", .any),
  ]

  static let group = [
    FactRule("Name", "name"), FactRule("GUID", "guid"), FactRule("Group kind", "type"),
    FactRule("Description", "description"), FactRule("Members", "membersCount"),
    FactRule("Members online", "onlineMembersCount"), FactRule("Owner", "owner"),
    FactRule("Your role", "scope"), FactRule("Member", "hasJoined", .flag),
    FactRule("Member since", "joinedAt", .time), FactRule("Banned", "isBanned", .flag),
    FactRule("Group tags", "tags", .list), FactRule("Icon", "icon"),
    FactRule("Group created", "createdAt", .time), FactRule("Group changed", "updatedAt", .time),
    FactRule("Group changed by", "updatedBy"), FactRule("Group metadata", "metadata", .any),
  ]

  static let message = [
    FactRule("Message id", "id"), FactRule("Sender", "sender"),
    FactRule("Category", "category"), FactRule("Type", "type"), FactRule("Sent", "sentAt", .time),
    FactRule("Delivered", "deliveredAt", .time), FactRule("Read", "readAt", .time),
    FactRule("Edited", "editedAt", .time), FactRule("Edited by", "editedBy"),
    FactRule("Deleted", "deletedAt", .time), FactRule("Deleted by", "deletedBy"),
    FactRule("Answers message", "parentId"), FactRule("Replies", "replyCount"),
    FactRule("Quotes message", "quotedMessageId"), FactRule("Message tags", "tags", .list),
    FactRule("Message changed", "updatedAt", .time), FactRule("Receiver", "receiver"),
    FactRule("Receiver kind", "receiverType"), FactRule("Client id", "muid"),
  ]
}
