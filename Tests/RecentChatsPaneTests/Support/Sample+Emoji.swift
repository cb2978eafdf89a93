import Conversations
import MessageText
import RecentChats
import Screen

extension Sample {
  /// A family, as people send it.
  private static let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦"
  private static let engineer = "👩🏽\u{200d}🔧"
  private static let pride = "🏳\u{fe0f}\u{200d}🌈"

  /// Rows with nothing but emoji that programs do not count alike.
  private static let emojiRows = [
    row(
      "family", unread: .count(2), name: "❤️ Family \(family) 🇩🇪",
      preview: Preview("\(engineer) fixed it!! ✌️\(pride) 1️⃣ down, 2️⃣ to go 🇨🇭🇧🇷"),
      tags: ["🇨🇭 trip", "\(engineer)work"], time: "14m"),
    row(
      "cut", kind: .group(.open), name: String(repeating: family, count: 20),
      sender: "\(family) Dana", preview: Preview(String(repeating: "👍🏽✌🏿🇩🇪", count: 40)),
      tags: [String(repeating: "1️⃣", count: 12)], time: "12:04"),
    row(
      "plain", name: "Plain 🎉", preview: Preview("🎉🎉 nothing joined ☎ 作"), tags: ["vip"],
      time: "Mon", isSelected: true),
  ]

  private static let emojiPrompt = TagPromptView(
    name: "❤️ Family \(family) 🇩🇪",
    chips: [TagPromptView.Chip("🇨🇭 trip", .kept), TagPromptView.Chip("\(engineer)work", .added)],
    text: "1️⃣\(family)x", cursor: 2, completion: "",
    offers: ["1️⃣\(family)x", "1️⃣ first"], chosenOffer: 0, summary: "+\(engineer)work", count: 2)

  private static let emojiDetails = DetailsView(
    title: "❤️ Family \(family) 🇩🇪",
    facts: [
      ConversationDetails.Fact("tags", "🇨🇭 trip, \(engineer)work"),
      ConversationDetails.Fact("last message", String(repeating: "👍🏽✌🏿🇩🇪 \(family) ", count: 20)),
      ConversationDetails.Fact("\(pride) flag", "1️⃣2️⃣3️⃣"),
    ])

  /// Screens on which every kind of text has emoji in it.
  static let emojiScreens: [(name: String, viewModel: RecentChatsViewModel)] = [
    ("list", viewModel(body: .rows(emojiRows), matching: "fixed")),
    ("tags", viewModel(body: .rows(emojiRows), prompt: .tags(emojiPrompt))),
    ("details", viewModel(body: .rows(emojiRows), overlay: .details(emojiDetails))),
    ("journal", viewModel(body: .rows(emojiRows), overlay: .journal(journal))),
    (
      "filter",
      viewModel(
        body: .rows(emojiRows), prompt: .filter(text: "\(family)🇩🇪", cursor: 1), matching: family)
    ),
  ]
}
