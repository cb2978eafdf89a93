import Conversations
import MessageText

/// What is shown of a conversation when everything is asked for.
struct FactSheet {
  /// The acting user.
  let me: UserID
  /// The offset of local time from UTC, in seconds.
  let utcOffset: Int64

  /// What a person wants to know first, from the list.
  func summary(of row: Conversation) -> [ConversationDetails.Fact] {
    let tags = row.tagList.map(\.rawValue).joined(separator: ", ")
    let facts: [(String, String?)] = [
      ("Name", row.name), ("Kind", kind(of: row)), ("Unread", unread(of: row)),
      ("My tags", tags.isEmpty ? "none" : tags), ("Pinned", row.pin.map(pinned)),
      ("Last message", lastMessage(of: row)),
      ("Sent", row.lastMessage.map { TimeWords.dateAndClock($0.sentAt, utcOffset: utcOffset) }),
    ]
    return facts.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : ConversationDetails.Fact(label, $0) }
    }
  }

  /// The summary, then whatever else the conversation's own call told, in local time.
  func everything(
    of row: Conversation?, reported: [ConversationDetails.Fact]
  ) -> [ConversationDetails.Fact] {
    guard let row else { return reported.map(local) }
    let rest = reported.filter { !Self.inSummary.contains($0.label) && !$0.value.isEmpty }.map(
      local)
    return summary(of: row) + (rest.isEmpty ? [] : [Self.heading]) + rest
  }

  /// A fact without a value is a heading.
  private static let heading = ConversationDetails.Fact("Everything the server told", "")

  /// What the summary says in better words.
  private static let inSummary: Set = ["Name", "Kind", "Unread messages", "Tags", "Pinned", "Sent"]

  private func local(_ fact: ConversationDetails.Fact) -> ConversationDetails.Fact {
    guard let moment = fact.moment else { return fact }
    return .init(fact.label, TimeWords.dateAndClock(moment, utcOffset: utcOffset))
  }

  private func kind(of row: Conversation) -> String {
    switch row.peer {
    case .user:
      let presence: String? =
        switch row.presence {
        case .online: "online"
        case .offline: "offline"
        case .unknown: nil
        }
      return ["user", row.isBlocked ? "blocked" : presence].compactMap(\.self).joined(
        separator: ", ")
    case .group:
      let members = row.members.map { "\($0) \($0 == 1 ? "member" : "members")" }
      return ["group", members].compactMap(\.self).joined(separator: ", ")
    }
  }

  private func unread(of row: Conversation) -> String {
    switch row.unread {
    case .count(0): "none"
    case .count(let count): "\(count) \(count == 1 ? "message" : "messages")"
    case .marked: "marked unread; the server has not said how many"
    case .untracked: "not counted: the server keeps no count for groups this large"
    }
  }

  private func pinned(_ pin: Pin) -> String {
    let since = TimeWords.dateAndClock(pin.since, utcOffset: utcOffset)
    return "\(pin.scope == .own ? "by me" : "by the app, for everyone"), since \(since)"
  }

  private func lastMessage(of row: Conversation) -> String {
    let preview = PreviewText.preview(of: row.lastMessage, me: me)
    let sender = PreviewText.sender(of: row.lastMessage, inGroup: row.peer.isGroup, me: me)
    return [sender, preview.text].compactMap(\.self).joined(separator: ": ")
  }
}
