import Conversations
import Diagnostics
import RecentChats
import TestSupport

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
    case .empty: Self.without(.noConversations)
    case .loading: Self.without(.askingServer)
    case .reading: Self.readingView
    case .failing: Self.failingView
    case .filtering: Self.filteringView
    case .offline: Self.offlineView
    case .notice: Self.noticeView
    case .stored: Self.storedView
    case .journal: Sample.viewModel(overlay: .journal(Sample.journal))
    case .journalEmpty: Sample.viewModel(overlay: .journal(JournalView(lines: [])))
    case .statistics: Sample.viewModel(overlay: .statistics(Sample.statistics))
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
          .init(text: "theme dra", cursor: 9, completion: "cula", meaning: "use a theme")))
    case .themeProblem:
      Sample.viewModel(
        prompt: .command(
          .init(
            text: "theme mine", cursor: 10, meaning: "use mine",
            problem: .invalid(
              Diagnostic(
                .file("mine.toml", position: Place.Position(line: 3, column: 7)),
                Problem("expected a value"))))))
    }
  }

  private static func without(_ reason: EmptyList) -> RecentChatsViewModel {
    Sample.viewModel(
      body: .empty(reason),
      header: HeaderView(profile: "work", account: "superhero1", unread: nil, shown: 0, total: 0),
      status: StatusView(link: .polling))
  }

  /// A long list that is read for the first time.
  private static var readingView: RecentChatsViewModel {
    var header = Sample.header
    header.shown = 16_000
    header.total = 16_000
    return Sample.viewModel(
      header: header,
      status: StatusView(link: .reading(rows: 16_000), pending: 1))
  }

  private static var failingView: RecentChatsViewModel {
    let failure = SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "")
    var viewModel = without(.refused(failure))
    viewModel.status = StatusView(link: .refused(failure))
    return viewModel
  }

  private static var filteringView: RecentChatsViewModel {
    var header = Sample.header
    header.shown = 4
    header.total = 60
    header.filter = FilterView(kind: "unread", text: "an")
    return Sample.viewModel(header: header, matching: "AN")
  }

  private static var offlineView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .offline(since: .clock(12, 4), nil),
        listTime: .init(.clock(12, 3, 58), isToday: true), pending: 3,
        skipped: 2),
      isStale: true)
  }

  /// The list as the last session left it, before the first answer.
  private static var storedView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .starting, listTime: .init(.clock(18, 3, 11), isToday: false), pending: 1),
      isStale: true)
  }

  private static var noticeView: RecentChatsViewModel {
    Sample.viewModel(
      status: StatusView(
        link: .live(maximumAge: nil), pending: 1, skipped: 2,
        notice: .refused(
          ChangeOfConversation(.markUnread(last: MessageID("1")), name: "Carl Sagan"),
          .failure(
            .refused(code: "ERR_MSG_NOT_FOUND", message: "", status: 404)))))
  }

  private static let detailsView = DetailsView(
    name: "Ann Lee",
    lines: [
      .name("Ann Lee"), .kind(.user(.online), isBlocked: false, members: nil), .unread(.count(3)),
      .tags(["vip", "bill", "urgent", "q3"].map { Tag($0) }),
      .lastMessage(
        sender: nil,
        text:
          "Thanks, sent the invoice to accounting this morning. They said that it would be paid "
          + "by the end of the week at the latest.\nShall I follow up on Monday?"),
      .sent(Timestamp(1_795_401_900)), .serverData,
      .fact(.init(.conversation(.conversationId), .text("superhero1_user_superhero5"))),
      .fact(.init(.conversation(.unreadMentionsCount), .text("2"))),
      .fact(.init(.user(.uid), .text("superhero5"))),
      .fact(.init(.user(.metadata), .text("{crm: 0015g00000Bb\u{1b}[2J}"))),
      .fact(.init(.message(.id), .text("12648"))),
    ], note: .asking)

  private static let questionView = QuestionView.removal(of: "Ann Lee", isGroup: false)

  private static let typedQuestionView = TypedQuestionView(
    subject: .deletionOfMessages(with: "Ann Lee"), word: "delete", text: "dele", cursor: 4)

  private static let tagPrompt = TagPromptView(
    name: "Ann Lee",
    chips: [
      TagPromptView.Chip("vip", .kept), TagPromptView.Chip("bill", .kept),
      TagPromptView.Chip("later", .removed), TagPromptView.Chip("urgent", .added),
    ],
    text: "esc", cursor: 3, completion: "alated", offers: ["escalated", "escrow", "escort"],
    chosenOffer: 0, adding: ["urgent"], removing: ["later"], count: 3)

  private static let refusedTag = TagPromptView(
    name: "Ann Lee", chips: [], text: "a,b", cursor: 1, count: 0,
    problem: .comma)
}
