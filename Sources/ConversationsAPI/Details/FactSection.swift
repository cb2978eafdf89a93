import Conversations

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
