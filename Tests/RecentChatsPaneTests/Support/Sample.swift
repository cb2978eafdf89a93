import Conversations
import Diagnostics
import MessageText
import Queries
import RecentChats
import RecentChatsPane
import TestSupport

/// View-models made up part by part, for what the drawing does with one part.
enum Sample {
  static func row(
    _ id: String = "1", unread: Unread = .count(0), mentions: Int = 0,
    kind: ChatRow.Kind = .user(.online), pin: Pin.Scope? = nil, name: String = "Ann Lee",
    sender: String? = nil, preview: Preview = Preview("Thanks, sent the invoice"),
    receipt: Receipt? = nil, tags: [String] = [], time: ListTime = "12:04",
    isSelected: Bool = false, isPending: Bool = false, isTracked: Bool = true,
    isBlocked: Bool = false
  ) -> ChatRow {
    ChatRow(
      Chat(
        id: ConversationID(id), unread: unread, mentions: mentions, kind: kind, pin: pin,
        name: name, sender: sender, preview: preview, receipt: receipt, tags: tags, time: time,
        isPending: isPending, isTracked: isTracked, isBlocked: isBlocked),
      isSelected: isSelected)
  }

  static let header = HeaderView(
    profile: "work", account: "superhero1", unread: 12_467, isLowerBound: true, shown: 17,
    total: 17)

  static let status = StatusView(link: .live(maximumAge: nil))

  static func viewModel(
    body: BodyView = Scene.list.viewModel.body, header: HeaderView = header,
    status: StatusView = status,
    prompt: PromptView? = nil, overlay: OverlayView? = nil, isStale: Bool = false,
    matching: String = ""
  ) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: header, body: body, status: status, prompt: prompt, overlay: overlay,
      isStale: isStale, matching: QueryHighlights(of: Filter(words: matching).whole))
  }
}

extension KeyMap {
  /// The map and the diagnostics of a `[keys]` table in a file named `c.toml`.
  static func build(keys: [(String, [String])]) -> (KeyMap, [Diagnostic]) {
    build(overrides: keys.map { ($0, $1, .file("c.toml", at: ["keys", $0])) })
  }
}
