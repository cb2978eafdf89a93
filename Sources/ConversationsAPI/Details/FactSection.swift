import Conversations

/// A conversation with everything that was told of it.
struct ConversationRecord: WireDecodable {
  static var idKey: JSONKey { PartialConversation.idKey }

  let partial: PartialConversation
  let facts: [ConversationDetails.Fact]

  init(decoding object: JSONObject) {
    partial = PartialConversation(decoding: object)
    facts = FactSection.allCases.flatMap { $0.facts(of: object) }
  }
}

/// A part of everything that is known of a conversation, in reading order.
enum FactSection: CaseIterable {
  /// The conversation itself.
  case conversation
  /// The other user, or the group.
  case other
  /// The last message.
  case lastMessage

  /// The facts of this part: the ones with a name first, then whatever else the server told.
  func facts(of conversation: JSONObject) -> [ConversationDetails.Fact] {
    let object = object(in: conversation)
    let named = rules(object).compactMap { rule in
      rule.form.value(of: rule.key, in: object).map {
        ConversationDetails.Fact(
          rule.label, $0, moment: rule.form == .time ? object.time(rule.key) : nil)
      }
    }
    return named + text(of: object) + others(of: object)
  }

  /// The text of the last message, which stands deeper than the other fields.
  private func text(of object: JSONObject) -> [ConversationDetails.Fact] {
    guard self == .lastMessage, let text = object.object("data").shownText else { return [] }
    return [ConversationDetails.Fact("Text", text)]
  }

  private func object(in conversation: JSONObject) -> JSONObject {
    switch self {
    case .conversation: conversation
    case .other: conversation.object("conversationWith")
    case .lastMessage: conversation.object("lastMessage")
    }
  }

  private func rules(_ object: JSONObject) -> [FactRule] {
    switch self {
    case .conversation: FactRule.conversation
    case .other: object.has("guid") ? FactRule.group : FactRule.user
    case .lastMessage: FactRule.message
    }
  }

  /// Fields that no rule names, under their own names.
  private func others(of object: JSONObject) -> [ConversationDetails.Fact] {
    let known = Set(rules(object).map(\.key)).union(Self.shownElsewhere)
    return object.keys.filter { !known.contains($0) }
      .sorted { $0.stringValue < $1.stringValue }
      .compactMap { key in
        FactForm.any.value(of: key, in: object).map {
          ConversationDetails.Fact(prefix + key.stringValue, $0)
        }
      }
  }

  private var prefix: String {
    switch self {
    case .conversation: ""
    case .other: "conversationWith."
    case .lastMessage: "lastMessage."
    }
  }

  /// Fields that another section shows in full, or that repeat what one of them says.
  private static let shownElsewhere: Set<JSONKey> = [
    "conversationWith", "lastMessage", "conversationId", "data", "receipts",
  ]
}

/// What one field of an object is called, and how it is written.
struct FactRule {
  let label: String
  let key: JSONKey
  let form: FactForm

  init(_ label: String, _ key: JSONKey, _ form: FactForm = .text) {
    self.label = label
    self.key = key
    self.form = form
  }
}

/// - Source: docs/api.md §5.1 to §5.4.
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
