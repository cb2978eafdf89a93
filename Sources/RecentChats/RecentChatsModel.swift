package import Conversations
internal import Queries

/// The complete state of the core.
public struct RecentChatsModel: Equatable, Sendable {
  /// The settings from before the pane opened.
  public internal(set) var settings: RecentChatsSettings

  /// The server's data and the user's changes.
  package internal(set) var ledger = Ledger()
  /// The state of the exchange with the server.
  var sync = SyncState()
  /// The store operations.
  var persistence = PersistenceQueue()
  /// The changes that undo and redo replay.
  var history = History()
  /// The changes and their outcomes.
  var journal = SessionJournal()
  /// The notices of changes that are not shown yet.
  var announcements = Announcements()
  /// The changes of the last opened list of waiting changes, whose numbers can be typed.
  var listedWaiting: [PendingChange] = []
  /// The last actions on conversations, which can be repeated together.
  var lastActions: [RowAction] = []
  /// The last change of tags, which can be repeated.
  var lastTagEdit: RowAction?
  /// The bulk changes.
  var jobs = Jobs()
  /// The bulk change whose changes are being staged.
  var bulk: BulkStaging?
  /// The changes of bulk changes that are on disk and not shown yet.
  var unshown: [Ticket] = []
  /// The changes of a cancelled bulk change that are still to be withdrawn.
  var unwithdrawn: [Ticket] = []
  /// The number of changes of the cancelled bulk change that were withdrawn so far.
  var withdrawnOfJob = 0
  /// The number of withheld changes that have been reported.
  var withheldReported = 0
  /// True when the contents of the store are known, so that requests may be sent.
  var hasStarted = false
  /// True when the program ends as soon as everything is on disk.
  var isQuitting = false
  /// The list on the screen, which is that of the present view.
  var list = ListView()
  /// The views, with the lists of those that are not on the screen.
  var views: Views
  /// The rows of the views and their unread messages.
  var counts = ViewCounts()
  /// The conversations that the user has muted.
  var muted: Set<ConversationID> = []
  /// The moment to which the timer of the filter is set.
  var filterTimer: Timestamp?
  /// The rules that propose tags, and what they find.
  var proposals: Proposals
  /// The moment to which the timer of the rules is set.
  var ruleTimer: Timestamp?
  /// The texts that filters search.
  var searchIndex = SearchIndex()
  /// The typed commands, oldest first.
  var typedLines: [String] = []
  /// The typed queries, oldest first.
  var typedQueries: [String] = []
  /// The names of the current and the requested theme.
  var themeSelection: ThemeSelection
  /// The mode: anything open in front of the list.
  var mode = Mode.list
  /// The number of lines by which the open box can be scrolled down.
  var scrollLimit = 0
  /// The message on the status line.
  var notice: Notice?
  /// The past notices.
  var notices = PastNotices()
  /// The wait for the time without keys after which the window returns to the newest rows.
  var idling = KeyPause()
  /// The wait for the time without keys after which the rows come into order.
  var settling = KeyPause()
  /// True when row numbers are shown all the time.
  var showsNumbers: Bool
  /// The number of traces being written.
  var tracesToWrite = 0
  /// The keys that the user may not know yet.
  var keyHints: KeyHints
  /// The wall-clock time of the last event.
  var time = Timestamp(0)
  /// The offsets of local time from UTC.
  var utcOffset: UTCOffsets = 0
  /// True when the terminal has the focus, as far as it reports that.
  var hasFocus = true
  /// The random number generator.
  var jitter: Jitter

  /// Creates the initial state.
  public init(settings: RecentChatsSettings) {
    self.settings = settings
    views = Views(settings.views)
    showsNumbers = settings.showsNumbers
    proposals = Proposals(settings.rules)
    keyHints = KeyHints(settings.hints)
    themeSelection = ThemeSelection(settings.theme, among: settings.themes)
    jitter = Jitter(seed: settings.seed)
    countViews()
  }

  /// The changes that have not reached the server when the program ends; nil when all have.
  public var exitNotice: ExitNotice? {
    let unsent = unsentCount
    return unsent > 0 ? ExitNotice(unsent: unsent, isKept: persistence.state == .open) : nil
  }

  /// The present meaning of keys.
  public var inputMode: InputMode {
    switch mode {
    case .list: .commands
    case .filtering, .querying, .commanding, .tagging, .taggingSelection, .typedQuestion: .editing
    case .help(let help) where help.isTyping: .editing
    case .question(let question): .answering(question.keys)
    case .planning: .answering([])
    case .help, .details, .journal, .statistics, .waiting, .jobs, .job, .rules, .messages,
      .choosing:
      .scrolling
    }
  }
}

/// The changes that have not reached the server when the program ends.
public struct ExitNotice: Hashable, Sendable {
  /// Their number.
  public var unsent: Int
  /// True when they are on disk and will be sent after the next start.
  public var isKept: Bool

  /// Creates a notice.
  public init(unsent: Int, isKept: Bool) {
    self.unsent = unsent
    self.isKept = isKept
  }
}

/// State that simulations check besides the screen.
extension RecentChatsModel {
  /// The rules of the ledger in force.
  package var rules: LedgerRules {
    get { ledger.rules }
    set { ledger.rules = newValue }
  }

  /// True when the credentials were refused.
  package var isRefused: Bool { sync.isRefused }

  /// True when the last request succeeded.
  package var isLive: Bool { sync.isLive }

  /// The number of a paused bulk change that has unsent changes; nil if there is none.
  package var pausedJob: Int? {
    jobs.listed.reversed().enumerated().first { _, job in
      ledger.isPaused(job.id) && ledger.unsentCount(of: job.id) > 0
    }.map { $0.offset + 1 }
  }

  /// True when no write to the disk is outstanding.
  package var isDiskCaughtUp: Bool { persistence.isAtRest && persistence.state != .failing }
}
