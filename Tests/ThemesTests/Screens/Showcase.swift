import Conversations
import MessageText
import RecentChats

/// A list in which every state stands beside the others.
enum Showcase {
  /// The list as it is on a good day.
  static let live = viewModel(
    StatusView(
      link: .live, text: "live, ≤ 5 s old", pending: 1,
      keyHints: [.moveDown, .markRead, .markUnread, .editTags]))

  /// The same list while the server does not answer.
  static let stale = viewModel(
    StatusView(
      link: .offline, text: "offline since 12:04", age: "list as of 12:03:58", pending: 1,
      notice: .init(
        "Ada Lovelace could not be pinned: the server refused (ERR_PIN_LIMIT).", isFailure: true)),
    isStale: true)

  private static func viewModel(
    _ status: StatusView, isStale: Bool = false
  ) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: HeaderView(
        profile: "work", account: "mara", unread: 137, isLowerBound: false, shown: 9, total: 9),
      body: .rows(rows), status: status, isStale: isStale)
  }

  private static let rows: [ChatRow] = [
    row("Announcements", .group(.open), "Doors open at nine", "12:04", sender: "Owen") {
      $0.pin = .everyone
      $0.unread = .untracked
      $0.isTracked = false
    },
    row("Ada Lovelace", .user(.online), "The engine weaves algebraic patterns", "12:03") {
      $0.pin = .own
      $0.unread = .count(3)
      $0.tags = ["work", "engine"]
    },
    row("Support desk", .group(.closed), "can somebody take the queue?", "11:58", sender: "Bo") {
      $0.unread = .count(120)
      $0.mentions = 2
      $0.tags = ["urgent"]
    },
    row("Carl Sagan", .user(.offline), "Billions and billions", "11:40") {
      $0.unread = .marked
      $0.tags = ["later"]
      $0.isSelected = true
      $0.isPending = true
    },
    row("Mina Harker", .user(.online), "See you tomorrow then", "11:12") { $0.receipt = .read },
    row("作戦会議", .group(.password), "了解しました", "Yest.", sender: "さくら") {
      $0.unread = .count(14)
    },
    row("Zoë \u{202e}Marchetti", .user(.offline), "Your frame\u{7} has arrived", "Yest.") {
      $0.receipt = .delivered
      $0.tags = ["pickup"]
    },
    row("Samuel Okoro", .user(.unknown), "missed voice call", "Sun") {
      $0.preview.isDescription = true
    },
    row("Far Away", .user(.offline), "did you get this?", "3 Mar") { $0.receipt = .failed },
  ]

  private static func row(
    _ name: String, _ kind: ChatRow.Kind, _ preview: String, _ time: String,
    sender: String? = nil, _ change: (inout ChatRow) -> Void
  ) -> ChatRow {
    var row = ChatRow(
      id: ConversationID(name), kind: kind, name: name, sender: sender, preview: Preview(preview),
      time: time)
    change(&row)
    return row
  }
}
