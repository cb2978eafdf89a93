package import Conversations
internal import Queries

/// The whole state of the pane.
public struct RecentChatsModel: Equatable, Sendable {
  /// What was settled before the pane opened.
  public internal(set) var settings: RecentChatsSettings

  /// What the server said and what the person asked for.
  package internal(set) var ledger = Ledger()
  /// How things stand with the server.
  var sync = SyncState()
  /// What goes to disk.
  var persistence = PersistenceQueue()
  /// What can be taken back, and made again.
  var history = History()
  /// What was changed, and what became of it.
  var journal = SessionJournal()
  /// The notices of changes that do not show yet.
  var announcements: [Ticket: Notice] = [:]
  /// Whether it is known what the store holds, so that the server may be asked.
  var hasStarted = false
  /// Whether the program ends as soon as everything is on disk.
  var isQuitting = false
  /// The list on the screen.
  var list = ListView()
  /// The texts that a query looks in.
  var searchIndex = SearchIndex()
  /// The commands that were typed, the oldest first.
  var typedLines: [String] = []
  /// The theme in use, by name.
  var themeSelection: ThemeSelection
  /// What is open in front of the list.
  var mode = Mode.list
  /// By how many lines what is open can be scrolled down.
  var scrollLimit = 0
  /// The message on the status line.
  var notice: Notice?
  /// How many traces are being written.
  var tracesToWrite = 0
  /// Which keys the person may not know yet.
  var keyHints = KeyHints()
  /// The offset of local time from UTC, in seconds.
  var utcOffset: Int64 = 0
  /// Whether somebody looks at the terminal, as far as it tells.
  var hasFocus = true
  /// Where chance comes from.
  var jitter: Jitter

  /// Starts with nothing known.
  public init(settings: RecentChatsSettings) {
    self.settings = settings
    themeSelection = ThemeSelection(settings.theme, among: settings.themes)
    jitter = Jitter(seed: settings.seed)
  }

  /// The changes that have not reached the server when the program ends; nil when all have.
  public var exitNotice: ExitNotice? {
    let unsent = ledger.unsentCount
    return unsent > 0 ? ExitNotice(unsent: unsent, isKept: persistence.state == .open) : nil
  }

  /// What keys mean at the moment.
  public var inputMode: InputMode {
    switch mode {
    case .list: .commands
    case .filtering, .commanding, .tagging, .typedQuestion: .editing
    case .question(let question): .answering(question.keys)
    case .help, .details, .journal, .statistics: .scrolling
    }
  }
}

/// The changes that have not reached the server when the program ends.
public struct ExitNotice: Hashable, Sendable {
  /// Their number.
  public var unsent: Int
  /// Whether they are on disk, and sent at the next start.
  public var isKept: Bool

  /// Makes a notice.
  public init(unsent: Int, isKept: Bool) {
    self.unsent = unsent
    self.isKept = isKept
  }
}

/// What a simulation looks at besides what is on the screen.
extension RecentChatsModel {
  /// The rules that hold.
  package var rules: LedgerRules {
    get { ledger.rules }
    set { ledger.rules = newValue }
  }

  /// Whether the credentials were refused, so that only a person can go on.
  package var isRefused: Bool { sync.isRefused }

  /// Whether the last answer was good.
  package var isLive: Bool { sync.isLive }

  /// Whether the disk has everything that it was to get.
  package var isDiskCaughtUp: Bool { persistence.isAtRest && persistence.state != .failing }
}
