import Conversations

/// A conversation with all facts about it in the response.
struct ConversationRecord: WireDecodable {
  static var idKey: String { PartialConversation.idKey }

  let partial: PartialConversation
  let facts: [ConversationDetails.Fact]

  init(decoding object: JSONObject) {
    partial = PartialConversation(decoding: object)
    facts = FactSection.allCases.flatMap { $0.facts(of: object) }
  }
}

/// A section of the facts about a conversation, in reading order.
enum FactSection: CaseIterable {
  /// The conversation itself.
  case conversation
  /// The other user, or the group.
  case other
  /// The last message.
  case lastMessage

  /// Returns the facts of this section: the documented fields first, then the others.
  func facts(of conversation: JSONObject) -> [ConversationDetails.Fact] {
    let object = object(in: conversation)
    let documented = rules(object).compactMap { rule in
      rule.form.value(of: rule.key, in: object).map { ConversationDetails.Fact(rule.field, $0) }
    }
    return documented + text(of: object) + others(of: object)
  }

  /// Returns the text of the last message, which is nested deeper than the other fields.
  private func text(of object: JSONObject) -> [ConversationDetails.Fact] {
    guard self == .lastMessage, let text = object.object("data").shownText else { return [] }
    return [ConversationDetails.Fact(.message(.text), .text(text))]
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

  /// Returns the fields without a rule, named by their paths.
  private func others(of object: JSONObject) -> [ConversationDetails.Fact] {
    let known = Set(rules(object).map(\.key)).union(Self.shownElsewhere)
    return object.keys.filter { !known.contains($0) }
      .sorted()
      .compactMap { key in
        FactForm.any.value(of: key, in: object).map {
          ConversationDetails.Fact(.unknown(path: prefix + key), $0)
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

  /// Fields that another section shows in full, or that repeat one of its fields.
  private static let shownElsewhere: Set<String> = [
    "conversationWith", "lastMessage", "conversationId", "data", "receipts",
  ]
}

/// The form in which a documented field is read.
struct FactRule {
  let field: ConversationDetails.Field
  let key: String
  let form: FactForm
}

/// - Source: docs/api.md §5.1 to §5.4.
extension FactRule {
  static let conversation = ConversationDetails.ConversationField.allCases.map { field in
    let form: FactForm =
      switch field {
      case .tags: .list
      case .pinnedAt, .createdAt, .updatedAt: .time
      default: .text
      }
    return FactRule(field: .conversation(field), key: field.rawValue, form: form)
  }

  static let user = ConversationDetails.UserField.allCases.map { field in
    let form: FactForm =
      switch field {
      case .tags: .list
      case .blockedByMe, .hasBlockedMe: .flag
      case .lastActiveAt, .blockedByMeAt, .blockedAt, .createdAt, .updatedAt, .deactivatedAt: .time
      case .metadata: .any
      default: .text
      }
    return FactRule(field: .user(field), key: field.rawValue, form: form)
  }

  static let group = ConversationDetails.GroupField.allCases.map { field in
    let form: FactForm =
      switch field {
      case .tags: .list
      case .hasJoined, .isBanned: .flag
      case .joinedAt, .createdAt, .updatedAt: .time
      case .metadata: .any
      default: .text
      }
    return FactRule(field: .group(field), key: field.rawValue, form: form)
  }

  static let message = ConversationDetails.MessageField.allCases.filter { $0 != .text }.map {
    field in
    let form: FactForm =
      switch field {
      case .tags: .list
      case .sentAt, .deliveredAt, .readAt, .editedAt, .deletedAt, .updatedAt: .time
      default: .text
      }
    return FactRule(field: .message(field), key: field.rawValue, form: form)
  }
}
