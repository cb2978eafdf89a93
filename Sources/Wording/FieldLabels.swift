import Conversations

extension ConversationDetails.Field {
  /// The label of the field; the path of an undocumented field.
  var label: String {
    switch self {
    case .conversation(let field): field.label
    case .user(let field): field.label
    case .group(let field): field.label
    case .message(let field): field.label
    case .unknown(let path): path
    }
  }
}

extension ConversationDetails.ConversationField {
  fileprivate var label: String {
    switch self {
    case .conversationId: "Conversation"
    case .conversationType: "Kind"
    case .unreadMessageCount: "Unread messages"
    case .unreadMentionsCount: "Unread mentions"
    case .lastReadMessageId: "Last read message"
    case .latestMessageId: "Latest message"
    case .tags: "Tags"
    case .pinnedBy: "Pinned by"
    case .pinnedAt: "Pinned"
    case .createdAt: "Created"
    case .updatedAt: "Last activity"
    }
  }
}

extension ConversationDetails.UserField {
  fileprivate var label: String {
    switch self {
    case .name: "Name"
    case .uid: "UID"
    case .status: "Status"
    case .statusMessage: "Status message"
    case .role: "Role"
    case .lastActiveAt: "Last active"
    case .blockedByMe: "Blocked by you"
    case .blockedByMeAt: "Blocked by you since"
    case .hasBlockedMe: "Has blocked you"
    case .blockedAt: "Has blocked you since"
    case .tags: "User tags"
    case .avatar: "Avatar"
    case .link: "Link"
    case .createdAt: "User created"
    case .updatedAt: "User changed"
    case .deactivatedAt: "Deactivated"
    case .metadata: "User metadata"
    }
  }
}

extension ConversationDetails.GroupField {
  fileprivate var label: String {
    switch self {
    case .name: "Name"
    case .guid: "GUID"
    case .type: "Group kind"
    case .description: "Description"
    case .membersCount: "Members"
    case .onlineMembersCount: "Members online"
    case .owner: "Owner"
    case .scope: "Your role"
    case .hasJoined: "Member"
    case .joinedAt: "Member since"
    case .isBanned: "Banned"
    case .tags: "Group tags"
    case .icon: "Icon"
    case .createdAt: "Group created"
    case .updatedAt: "Group changed"
    case .updatedBy: "Group changed by"
    case .metadata: "Group metadata"
    }
  }
}

extension ConversationDetails.MessageField {
  fileprivate var label: String {
    switch self {
    case .id: "Message ID"
    case .sender: "Sender"
    case .category: "Category"
    case .type: "Type"
    case .sentAt: "Sent"
    case .deliveredAt: "Delivered"
    case .readAt: "Read"
    case .editedAt: "Edited"
    case .editedBy: "Edited by"
    case .deletedAt: "Deleted"
    case .deletedBy: "Deleted by"
    case .parentId: "Replies to message"
    case .replyCount: "Replies"
    case .quotedMessageId: "Quotes message"
    case .tags: "Message tags"
    case .updatedAt: "Message changed"
    case .receiver: "Receiver"
    case .receiverType: "Receiver kind"
    case .muid: "Client ID"
    case .text: "Text"
    }
  }
}
