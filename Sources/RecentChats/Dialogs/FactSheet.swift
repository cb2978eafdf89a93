public import Conversations
import MessageText

/// A line of the details of a conversation.
public enum DetailsLine: Hashable, Sendable {
  /// The name.
  case name(String)
  /// The kind, and the number of members of a group, as far as it is known.
  case kind(ChatRow.Kind, isBlocked: Bool, members: Int?)
  /// The unread messages.
  case unread(Unread)
  /// The user's own tags.
  case tags([Tag])
  /// The pin.
  case pinned(Pin)
  /// The last message, and its sender where a row shows one.
  case lastMessage(sender: String?, text: String)
  /// The time of the last message.
  case sent(Timestamp)
  /// The heading of the facts that only the server's answer has.
  case serverData
  /// A fact of the server's answer.
  case fact(ConversationDetails.Fact)
}

/// Everything known of a conversation, as it is shown.
public struct DetailsView: Equatable, Sendable {
  /// The conversation's name.
  public var name: String
  /// What is known so far.
  public var lines: [DetailsLine]
  /// The state of the request for everything else; nil once it was answered.
  public var note: DetailsNote?
  /// The offset of local time from UTC, in seconds.
  public var utcOffset: Int64
  /// By how many lines it is scrolled down.
  public var scrolled: Int

  public init(
    name: String, lines: [DetailsLine], note: DetailsNote? = nil, utcOffset: Int64 = 0,
    scrolled: Int = 0
  ) {
    self.name = name
    self.lines = lines
    self.note = note
    self.utcOffset = utcOffset
    self.scrolled = scrolled
  }
}

/// The state of a request for everything that is known of a conversation.
public enum DetailsNote: Hashable, Sendable {
  /// It is on its way.
  case asking
  /// It is not sent, because the server asked to wait.
  case limited
  /// It failed.
  case failed(SyncFailure)
}

extension RecentChatsModel {
  /// The facts that the list has, the most important first.
  func summary(of row: Conversation) -> [DetailsLine] {
    let me = settings.actingUser
    let preview = PreviewText.preview(of: row.lastMessage, me: me)
    let sender = PreviewText.sender(of: row.lastMessage, inGroup: row.peer.isGroup, me: me)
    return [
      row.name.isEmpty ? nil : .name(row.name),
      .kind(row.rowKind, isBlocked: row.isBlocked, members: row.members),
      .unread(row.unread), .tags(row.tagList), row.pin.map { .pinned($0) },
      preview.text.isEmpty ? nil : .lastMessage(sender: sender, text: preview.text),
      row.lastMessage.map { .sent($0.sentAt) },
    ].compactMap(\.self)
  }

  /// The summary, then the other facts of the server's answer.
  func details(of row: Conversation?, reported: [ConversationDetails.Fact]) -> [DetailsLine] {
    guard let row else { return reported.map { .fact($0) } }
    let rest = reported.filter { !$0.field.isInSummary }.map { DetailsLine.fact($0) }
    return summary(of: row) + (rest.isEmpty ? [] : [.serverData]) + rest
  }
}

extension ConversationDetails.Field {
  /// Whether the summary shows it.
  fileprivate var isInSummary: Bool {
    switch self {
    case .conversation(.conversationType), .conversation(.unreadMessageCount),
      .conversation(.tags), .conversation(.pinnedAt), .user(.name), .group(.name),
      .message(.sentAt):
      true
    default: false
    }
  }
}
