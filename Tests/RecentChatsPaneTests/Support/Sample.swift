import Conversations
import Diagnostics
import MessageText
import Queries
import RecentChats
import RecentChatsPane

/// Rows that cover what a list can hold.
enum Sample {
  static func row(
    _ id: String = "1", unread: Unread = .count(0), mentions: Int = 0,
    kind: ChatRow.Kind = .user(.online), pin: Pin.Scope? = nil, name: String = "Ann Lee",
    sender: String? = nil, preview: Preview = Preview("Thanks, sent the invoice"),
    receipt: Receipt? = nil, tags: [String] = [], time: String = "14m",
    isSelected: Bool = false, isPending: Bool = false, isTracked: Bool = true,
    isBlocked: Bool = false
  ) -> ChatRow {
    ChatRow(
      id: ConversationID(id), unread: unread, mentions: mentions, kind: kind, pin: pin,
      name: name, sender: sender, preview: preview, receipt: receipt, tags: tags, time: time,
      isSelected: isSelected, isPending: isPending, isTracked: isTracked, isBlocked: isBlocked)
  }

  /// One of everything, the fourth row selected.
  static let rows: [ChatRow] = [
    row(
      "all-hands", unread: .untracked, kind: .group(.open), pin: .everyone, name: "All hands",
      sender: "Dana", preview: Preview("Town hall moved to Thursday"), time: "12:04",
      isTracked: false),
    row(
      "ann", unread: .count(3), pin: .own, name: "Ann Lee",
      preview: Preview("Thanks, sent the invoice to accounting this morning"),
      tags: ["vip", "bill", "urgent", "q3"], time: "14m"),
    row(
      "support", unread: .count(12_345), mentions: 2, kind: .group(.closed),
      name: "Support escalations", sender: "Bo",
      preview: Preview("can somebody take the queue?", isReply: true), tags: ["oncall"],
      time: "1m"),
    row(
      "carl", unread: .marked, kind: .user(.offline), name: "Carl Sagan",
      preview: Preview("Billions and billions"), tags: ["later"], time: "11:58",
      isSelected: true, isPending: true),
    row(
      "mina", kind: .user(.offline), name: "Mina Harker",
      preview: Preview("See you tomorrow then"), receipt: .read, time: "11:40"),
    row(
      "sakura", unread: .count(1), kind: .group(.password), name: "作戦会議 team",
      sender: "さくら", preview: Preview("了解しました、明日の朝に送ります"), time: "Tue"),
    row(
      "emoji", name: "❤️ Family 👨‍👩‍👧‍👦 🇩🇪",
      preview: Preview("👍🏽 great", kind: nil, isEdited: true), receipt: .delivered,
      time: "Mon"),
    row(
      "photo", unread: .count(7), kind: .group(.open), name: "Climbing",
      sender: "Zoë", preview: Preview("summit.jpg", kind: .image), time: "Mon"),
    row(
      "call", kind: .user(.unknown), name: "+49 30 901820",
      preview: Preview("Missed call", kind: .missedCall, isDescription: true), time: "Sun"),
    row(
      "poll", kind: .group(.open), name: "Lunch", sender: "You",
      preview: Preview("Pizza or soup?", kind: .poll), receipt: .waiting, time: "Sun"),
    row(
      "arabic", kind: .user(.online), name: "مريم", preview: Preview("شكرا جزيلا"),
      receipt: .sent, time: "3 Mar"),
    row(
      "hebrew", kind: .user(.online), name: "דוד לוי", preview: Preview("נתראה ב-5"),
      time: "3 Mar"),
    row(
      "evil", kind: .user(.offline), name: "evil\u{1b}[31m\u{202e}name",
      preview: Preview("line\u{7}bell \u{9b}31m"), tags: ["a tag that is very long indeed"],
      time: "2 Mar"),
    row(
      "blocked", kind: .user(.unknown), name: "Blocked Person",
      preview: Preview("This message was deleted", isDescription: true), time: "1 Mar",
      isBlocked: true),
    row(
      "failed", kind: .user(.offline), name: "Far Away",
      preview: Preview("did you get this?"), receipt: .failed, time: "2025"),
    row(
      "new", kind: .group(.unknown), name: "Brand new group with a rather long name indeed",
      preview: Preview("no messages yet", isDescription: true), time: "2025"),
    row(
      "long", unread: .count(99), name: "Verbose Vera",
      preview: Preview(String(repeating: "and so on and so forth ", count: 450)),
      tags: ["vip"], time: "2025"),
  ]

  static let header = HeaderView(
    profile: "work", account: "superhero1", unread: 12_467, isLowerBound: true, shown: 17,
    total: 17)

  static let status = StatusView(link: .live, text: "live")

  static func viewModel(
    body: BodyView = .rows(rows), header: HeaderView = header, status: StatusView = status,
    prompt: PromptView? = nil, overlay: OverlayView? = nil, isStale: Bool = false,
    matching: String = ""
  ) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: header, body: body, status: status, prompt: prompt, overlay: overlay,
      isStale: isStale, matching: SearchTerms(matching))
  }
}

extension KeyMap {
  /// The map and the diagnostics of a `[keys]` table in a file named `c.toml`.
  static func build(keys: [(String, [String])]) -> (KeyMap, [Diagnostic]) {
    build(overrides: keys.map { ($0, $1, .file("c.toml", at: ["keys", $0])) })
  }
}
