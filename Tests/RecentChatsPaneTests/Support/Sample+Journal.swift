import Conversations
import RecentChats
import TestSupport

extension Sample {
  static func change(
    _ time: ListTime = "12:04", _ name: String = "Ann Lee", _ action: String = "mark read",
    from before: String = "3 unread", to after: String = "read",
    _ state: JournalEntry.State = .confirmed
  ) -> JournalView.Line {
    JournalView.Line(
      time: time,
      entry: JournalEntry(
        number: 1, madeAt: Timestamp(0), conversation: ConversationID("c"), name: name,
        action: .text(action, from: before, to: after), state: state))
  }

  /// Every state, and texts that are long, wide, written from right to left, and hostile.
  static let journal = JournalView(
    lines: [
      change("12:04", "Ann Lee", "mark read", from: "3 unread", to: "read", .waiting),
      change(
        "12:03", "Brand new group with a rather long name indeed", "edit tags",
        from: "work, vip", to: "vip, urgent", .waiting),
      change("12:01", "作戦会議 team", "mark unread", from: "read", to: "marked unread", .accepted),
      change("11:58", "مريم", "pin", from: "not pinned", to: "pinned by me"),
      change(
        "11:40", "Carl Sagan", "mark unread", from: "read", to: "marked unread",
        .refused(
          .text(
            "The conversation is not accessible (ERR_CONVERSATION_NOT_ACCESSIBLE): ask for it again "
              + "with ^R, or take it off the list."))),
      change("11:39", "דוד לוי", "mark read", from: "1 unread", to: "read", .superseded),
      change("Yest.", "❤️ Family 👨‍👩‍👧‍👦 🇩🇪", "unpin", from: "pinned by me", to: "not pinned"),
      change(
        "Tue", "evil\u{1b}[31m\u{202e}name", "edit tags", from: "a\u{7}b",
        to: "one, two, three, four, five, six, seven, eight, nine, 作戦会議",
        .refused(.text("no\u{1b}[2J way"))),
      change("2 Mar", "Mina Harker", "undo mark read", from: "read", to: "2 unread", .accepted),
    ], note: .failed(StoreFailure(.diskFull, path: "/store")))

  /// A session in which everything has happened.
  static let statistics = StatisticsView(
    link: .offline(since: .clock(12, 4), nil), nextPoll: .seconds(8), interval: 5_000,
    configuredInterval: 5_000, quota: Quota(limit: 10_000, remaining: 9_118),
    lastFailure: .init(
      .unreachable(.timeout, detail: "", outcomeUnknown: false), at: .clock(12, 4, 31)),
    traffic: Traffic(requests: 1_204, bytes: 3_400_000), pagesRead: 1_377, changesRefused: 1,
    unsent: 2, accepted: 1, storage: .disk)
}
