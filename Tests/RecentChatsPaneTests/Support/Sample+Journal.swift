import Conversations
import RecentChats

extension Sample {
  static func change(
    _ time: String = "12:04", _ name: String = "Ann Lee", _ action: String = "mark read",
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
    ], note: .failed(StoreFailure(.other, "Older changes are not kept.")))

  /// A sheet of facts about this session, with headings.
  static let statistics = DetailsView(
    title: "Statistics",
    facts: [
      ConversationDetails.Fact("Server", "offline since 12:04"),
      ConversationDetails.Fact("Next look", "in 8 s"),
      ConversationDetails.Fact("Interval", "5 s, set to 5 s"),
      ConversationDetails.Fact("Requests left", "9,118 of 10,000 this minute"),
      ConversationDetails.Fact("Last failure", "12:04:31: The server did not answer within 10 s."),
      ConversationDetails.Fact("Since the start", ""),
      ConversationDetails.Fact("Requests", "1,204"),
      ConversationDetails.Fact("Received", "3.4 MB"),
      ConversationDetails.Fact("Pages read", "1,377"),
      ConversationDetails.Fact("Rows skipped", "0"),
      ConversationDetails.Fact("Changes refused", "1"),
      ConversationDetails.Fact("Changes", ""),
      ConversationDetails.Fact("Waiting", "2, until the server answers"),
      ConversationDetails.Fact("Accepted", "1, in no list yet"),
      ConversationDetails.Fact("Kept on disk", "yes"),
    ])
}
