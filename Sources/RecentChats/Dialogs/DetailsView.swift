public import Conversations
import MessageText

/// A line of the details of a conversation.
public enum DetailsLine: Hashable, Sendable {
  /// The name.
  case name(String)
  /// The kind, and the number of members of a group, if known.
  case kind(ChatRow.Kind, isBlocked: Bool, members: Int?)
  /// The unread messages.
  case unread(Unread)
  /// The user's own tags.
  case tags([Tag])
  /// The pin.
  case pinned(Pin)
  /// The last message; its sender is nil where a row does not show one.
  case lastMessage(sender: String?, text: String)
  /// The time of the last message.
  case sent(Timestamp)
  /// The heading of the facts that only the server's response contains.
  case serverData
  /// A fact from the server's response.
  case fact(ConversationDetails.Fact)
}

/// The details of a conversation for display.
public struct DetailsView: Equatable, Sendable {
  /// The name of the conversation.
  public var name: String
  /// The lines known so far.
  public var lines: [DetailsLine]
  /// The state of the request for the other facts; nil once it was answered.
  public var note: DetailsNote?
  /// The offsets of local time from UTC.
  public var utcOffset: UTCOffsets
  /// The number of lines scrolled down.
  public var scrolled: Int

  public init(
    name: String, lines: [DetailsLine], note: DetailsNote? = nil, utcOffset: UTCOffsets = 0,
    scrolled: Int = 0
  ) {
    self.name = name
    self.lines = lines
    self.note = note
    self.utcOffset = utcOffset
    self.scrolled = scrolled
  }
}

/// The state of a request for the details of a conversation.
public enum DetailsNote: Hashable, Sendable {
  /// The request is in flight.
  case asking
  /// The request is not sent, because the server allows none yet.
  case limited
  /// The request failed.
  case failed(SyncFailure)
}

extension RecentChatsModel {
  /// Returns the facts that the list contains, most important first.
  func summary(of row: Conversation) -> [DetailsLine] {
    let me = settings.actingUser
    let preview = PreviewText.preview(of: row.lastMessage, me: me)
    let sender = PreviewText.sender(of: row.lastMessage, inGroup: row.peer.kind != .user, me: me)
    return [
      row.name.isEmpty ? nil : .name(row.name),
      .kind(row.rowKind, isBlocked: row.isBlocked, members: row.members),
      .unread(row.unread), .tags(row.tagList), row.pin.map { .pinned($0) },
      preview.text.isEmpty ? nil : .lastMessage(sender: sender, text: preview.text),
      row.lastMessage.map { .sent($0.sentAt) },
    ].compactMap(\.self)
  }

  /// Returns the summary, then the other facts of the server's response.
  func details(of row: Conversation?, reported: [ConversationDetails.Fact]) -> [DetailsLine] {
    guard let row else { return reported.map { .fact($0) } }
    let rest = reported.filter { !$0.field.isInSummary }.map { DetailsLine.fact($0) }
    return summary(of: row) + (rest.isEmpty ? [] : [.serverData]) + rest
  }
}

extension ConversationDetails.Field {
  /// True when the summary shows the field.
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
