import Conversations
import RecentChats

/// A screen worth looking at, by name.
enum Scene: String, CaseIterable, Sendable {
  case list, empty, loading, reading, failing, filtering, offline, notice, stored
  case help, details, question, typedQuestion = "typed-question"
  case journal, journalEmpty = "journal-empty", statistics
  case tags, tagProblem = "tag-problem", filter
  case command, themeProblem = "theme-problem"

  /// What is on the screen.
  var viewModel: RecentChatsViewModel {
    switch self {
    case .list: Sample.viewModel()
    case .empty: Self.message("No conversations yet", ["When somebody writes, it shows up here."])
    case .loading: Self.message("Loading…", ["Asking eu.example.com for superhero1's chats."])
    case .reading: Self.readingView
    case .failing: Self.failingView
    case .filtering: Self.filteringView
    case .offline: Self.offlineView
    case .notice: Self.noticeView
    case .stored: Self.storedView
    case .journal: Sample.viewModel(overlay: .journal(Sample.journal))
    case .journalEmpty: Sample.viewModel(overlay: .journal(JournalView(lines: [])))
    case .statistics: Sample.viewModel(overlay: .details(Sample.statistics))
    case .help: Sample.viewModel(overlay: .help(scrolled: 0))
    case .details: Sample.viewModel(overlay: .details(Self.detailsView))
    case .question: Sample.viewModel(overlay: .question(Self.questionView))
    case .typedQuestion: Sample.viewModel(overlay: .typedQuestion(Self.typedQuestionView))
    case .tags: Sample.viewModel(prompt: .tags(Self.tagPrompt))
    case .tagProblem: Sample.viewModel(prompt: .tags(Self.refusedTag))
    case .filter: Sample.viewModel(prompt: .filter(text: "an", cursor: 2), matching: "an")
    case .command:
      Sample.viewModel(
        prompt: .command(
          .init(text: "theme dra", cursor: 9, completion: "cula", meaning: "wear a theme")))
    case .themeProblem:
      Sample.viewModel(
        prompt: .command(
          .init(
            text: "theme mine", cursor: 10, meaning: "wear mine",
            problem: "The theme stays as it was: mine.toml: line 3, column 7: expected a value.")))
    }
  }

  private static func message(_ title: String, _ lines: [String]) -> RecentChatsViewModel {
    Sample.viewModel(
      body: .message(title: title, lines: lines),
      header: HeaderView(profile: "work", account: "superhero1", unread: nil, shown: 0, total: 0),
      status: StatusView(link: .polling, text: "asking"))
  }

  /// A long list that is read for the first time.
  private static var readingView: RecentChatsViewModel {
    var header = Sample.header
    header.shown = 16_000
    header.total = 16_000
    return Sample.viewModel(
      header: header,
      status: StatusView(link: .polling, text: "reading the list, 16,000 so far", pending: 1))
  }

  private static var failingView: RecentChatsViewModel {
    var viewModel = message(
      "The server refused the API key",
      [
        "AUTH_ERR_APIKEY_NOT_FOUND: the API key is not known for this app.",
        "Check api_key in config.toml, then press ^R.",
      ])
    viewModel.status = StatusView(link: .refused, text: "credentials refused")
    return viewModel
  }

  private static var filteringView: RecentChatsViewModel {
    var header = Sample.header
    header.shown = 4
    header.total = 60
    header.filter = "unread, “an”"
    return Sample.viewModel(header: header, matching: "AN")
  }

  private static var offlineView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .offline, text: "offline since 12:04", age: "list as of 12:03:58", pending: 3,
        skipped: 2),
      isStale: true)
  }

  /// The list as the last session left it, before the first answer.
  private static var storedView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .starting, text: "connecting", age: "list as of Tue 18:03:11", pending: 1),
      isStale: true)
  }

  private static var noticeView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .live, text: "live", age: "12 s ago", pending: 1, skipped: 2,
        notice: StatusView.Notice(
          "Mark unread refused for Carl Sagan: conversation not accessible "
            + "(ERR_CONVERSATION_NOT_ACCESSIBLE). ^R asks again.",
          isFailure: true)))
  }

  private static let detailsView = DetailsView(
    title: "Ann Lee",
    facts: [
      ConversationDetails.Fact("Name", "Ann Lee"),
      ConversationDetails.Fact("Kind", "user, online"),
      ConversationDetails.Fact("Unread", "3 messages"),
      ConversationDetails.Fact("My tags", "vip, bill, urgent, q3"),
      ConversationDetails.Fact(
        "Last message",
        "Thanks, sent the invoice to accounting this morning. They said that it would be paid "
          + "by the end of the week at the latest.\nShall I follow up on Monday?"),
      ConversationDetails.Fact("Sent", "2026-11-23 02:45"),
      ConversationDetails.Fact("Everything the server told", ""),
      ConversationDetails.Fact("Conversation", "superhero1_user_superhero5"),
      ConversationDetails.Fact("Unread mentions", "2"),
      ConversationDetails.Fact("UID", "superhero5"),
      ConversationDetails.Fact("User metadata", "{crm: 0015g00000Bb\u{1b}[2J}"),
      ConversationDetails.Fact("Message id", "12648"),
    ], note: "Asking the server…")

  private static let questionView = QuestionView(
    title: "Reset Ann Lee?",
    lines: [
      "The row leaves your list. The messages stay, the others notice nothing, and the row comes "
        + "back with the next message."
    ],
    answers: [
      QuestionView.Answer("y", "take the row off my list"),
      QuestionView.Answer("D", "delete the conversation for all users, for good…"),
    ])

  private static let typedQuestionView = TypedQuestionView(
    title: "Delete all messages with Ann Lee?",
    lines: ["Every message is destroyed for both sides. Nobody can bring them back."],
    word: "delete", text: "dele", cursor: 4)

  private static let tagPrompt = TagPromptView(
    name: "Ann Lee",
    chips: [
      TagPromptView.Chip("vip", .kept), TagPromptView.Chip("bill", .kept),
      TagPromptView.Chip("later", .removed), TagPromptView.Chip("urgent", .added),
    ],
    text: "esc", cursor: 3, completion: "alated", offers: ["escalated", "escrow", "escort"],
    chosenOffer: 0, summary: "+urgent −later", count: 3)

  private static let refusedTag = TagPromptView(
    name: "Ann Lee", chips: [], text: "a,b", cursor: 1, count: 0,
    problem: "a tag cannot hold a comma: the server would take it for two tags")
}
