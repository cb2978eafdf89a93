import Conversations
import MessageText
import RecentChats

/// Rows and views of a list that tests make up.
enum Sample {
  /// A row of a conversation with a user.
  static func row(
    _ name: String, unread: Unread = .count(0), text: String = "hello", time: String = "09:00",
    tags: [String] = []
  ) -> ChatRow {
    ChatRow(
      id: ConversationID(name.lowercased()), unread: unread, kind: .user(.offline), name: name,
      preview: Preview(text), tags: tags, time: time)
  }

  /// How things stand with some rows, which are all there is.
  static func view(
    _ rows: [ChatRow], others: [ChatRow] = [], total: Int? = nil, unread: Int? = nil,
    filter: String? = nil, status: StatusView = StatusView(link: .live, text: "live"),
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

  /// A view in which there is a sentence in place of rows.
  static func message(
    _ title: String, _ lines: [String], unread: Int? = nil,
    link: StatusView.Link = .starting
  ) -> LinesView {
    LinesView(
      screen: RecentChatsViewModel(
        header: HeaderView(profile: "work", account: "me", unread: unread, shown: 0, total: 0),
        body: .message(title: title, lines: lines), status: StatusView(link: link, text: "")),
      first: [])
  }
}
