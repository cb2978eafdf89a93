import Conversations
import MessageText
import RecentChats
import TestSupport

/// Rows and views of a list that tests make up.
enum Sample {
  /// A row of a conversation with a user.
  static func row(
    _ name: String, unread: Unread = .count(0), text: String = "hello", time: ListTime = "09:00",
    tags: [String] = []
  ) -> ChatRow {
    ChatRow(
      Chat(
        id: ConversationID(name.lowercased()), unread: unread, kind: .user(.offline), name: name,
        preview: Preview(text), tags: tags, time: time))
  }

  /// How things stand with some rows, which are all there is.
  static func view(
    _ rows: [ChatRow], others: [ChatRow] = [], total: Int? = nil, unread: Int? = nil,
    filter: FilterView? = nil,
    status: StatusView = StatusView(link: .live(maximumAge: nil)),
    overlay: OverlayView? = nil, selection: ConversationID? = nil, isWhole: Bool = true,
    isWaiting: Bool = false
  ) -> LinesView {
    let count = (rows + others).reduce(0) { sum, row in
      if case .count(let count) = row.unread { sum + count } else { sum }
    }
    let all = total ?? (rows + others).count
    let header = HeaderView(
      profile: "work", account: "me", unread: unread ?? count, shown: all, total: all,
      filter: filter)
    return LinesView(
      screen: RecentChatsViewModel(
        header: header, body: .rows(rows), status: status, overlay: overlay),
      first: rows, others: others, selection: selection, isWhole: isWhole, isWaiting: isWaiting)
  }

  /// A view without rows.
  static func empty(
    _ reason: EmptyList, unread: Int? = nil, link: StatusView.Link = .starting
  ) -> LinesView {
    LinesView(
      screen: RecentChatsViewModel(
        header: HeaderView(profile: "work", account: "me", unread: unread, shown: 0, total: 0),
        body: .empty(reason), status: StatusView(link: link)),
      first: [])
  }
}
