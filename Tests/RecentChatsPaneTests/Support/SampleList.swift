import Conversations
import TestSupport

/// Lists that hold everything a list can hold.
enum SampleList {
  /// One of everything, the newest message some seconds old.
  static func rows(at now: Timestamp) -> [Conversation] { today(now) + earlier(now) + long(now) }

  private static func today(_ now: Timestamp) -> [Conversation] {
    [
      .group(
        "All hands", at: now.ago(seconds: 20), .says("Town hall moved to Thursday"), by: "Dana"
      ) {
        ($0.unread, $0.members) = (.untracked, 1_200)
        $0.pin = Pin(scope: .everyone, since: now.ago(days: 9))
      },
      .user(
        "Ann Lee", .online, at: now.ago(seconds: 50),
        .says(
          "Thanks, sent the invoice to accounting this morning. They said that it would be paid by "
            + "the end of the week at the latest.\nShall I follow up on Monday?")
      ) {
        ($0.unread, $0.unreadMentions) = (.count(3), 0)
        $0.pin = Pin(scope: .own, since: now.ago(days: 2))
        $0.tag("vip", "bill", "urgent", "q3")
      },
      .group(
        "Support escalations", .closed, at: now.ago(minutes: 3),
        .says("can somebody take the queue?"), by: "Bo"
      ) {
        ($0.unread, $0.unreadMentions) = (.count(12_345), 2)
        $0.lastMessage?.isReply = true
        $0.tag("oncall")
      },
      .user("Carl Sagan", at: now.ago(minutes: 6), .says("Billions and billions")) {
        $0.tag("later")
      },
      .user("Mina Harker", at: now.ago(hours: 1), .says("See you tomorrow then"), receipt: .read),
    ]
  }

  private static func earlier(_ now: Timestamp) -> [Conversation] {
    [
      .group("作戦会議 team", .password, at: now.ago(days: 1), .says("了解しました、明日の朝に送ります"), by: "さくら") {
        $0.unread = .count(1)
      },
      .user(
        "❤️ Family 👨‍👩‍👧‍👦 🇩🇪", .online, at: now.ago(days: 2), .says("👍🏽 great"), receipt: .delivered
      ) { $0.lastMessage?.isEdited = true },
      .group(
        "Climbing", at: now.ago(days: 2, minutes: 1),
        .media(.image, caption: nil, files: ["summit.jpg"], count: 1), by: "Zoë"
      ) { $0.unread = .count(7) },
      .user(
        "+49 30 901820", .unknown, at: now.ago(days: 3),
        .call(Call(isVideo: false, outcome: .unanswered, initiator: UserID("+49 30 901820")))),
      .group("Lunch", at: now.ago(days: 4), .poll(question: "Pizza or soup?")) {
        $0.lastMessage?.receipt = .waiting
      },
      .user("مريم", .online, at: now.ago(days: 20), .says("شكرا جزيلا"), receipt: .sent),
      .user("דוד לוי", .online, at: now.ago(days: 21), .says("נתראה ב-5")),
      .user("evil\u{1b}[31m\u{202e}name", at: now.ago(days: 22), .says("line\u{7}bell \u{9b}31m")) {
        $0.tag("a tag that is very long indeed")
      },
      .user("Blocked Person", .unknown, at: now.ago(days: 23), .deleted) { $0.isBlocked = true },
    ]
  }

  private static func long(_ now: Timestamp) -> [Conversation] {
    [
      .user("Far Away", at: now.ago(days: 400), .says("did you get this?"), receipt: .failed),
      .group(
        "Brand new group with a rather long name indeed", .unknown, at: now.ago(days: 401), nil),
      .user(
        "Verbose Vera", at: now.ago(days: 402),
        .says(String(repeating: "and so on and so forth ", count: 450))
      ) {
        $0.unread = .count(99)
        $0.tag("vip")
      },
    ]
  }

  /// Rows with nothing but emoji that programs do not count alike.
  static func emojiRows(at now: Timestamp) -> [Conversation] {
    [
      .user(
        familyName, .online, at: now.ago(seconds: 50),
        .says("\(engineer) fixed it!! ✌️\(pride) 1️⃣ down, 2️⃣ to go 🇨🇭🇧🇷")
      ) {
        $0.unread = .count(2)
        $0.tag("🇨🇭 trip", "\(engineer)work")
      },
      .group(
        String(repeating: family, count: 20), at: now.ago(seconds: 90),
        .says(String(repeating: "👍🏽✌🏿🇩🇪", count: 40)), by: "\(family) Dana"
      ) { $0.tag(String(repeating: "1️⃣", count: 12), "1️⃣ first") },
      .user("Plain 🎉", .online, at: now.ago(days: 1), .says("🎉🎉 nothing joined ☎ 作")) {
        $0.tag("vip")
      },
    ]
  }

  /// A family, as people send it.
  static let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦"
  static let familyName = "❤️ Family \(family) 🇩🇪"
  static let engineer = "👩🏽\u{200d}🔧"
  static let pride = "🏳\u{fe0f}\u{200d}🌈"
}
