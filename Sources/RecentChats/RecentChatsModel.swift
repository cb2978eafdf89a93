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
  /// What is said of a change once it shows.
  var announcements: [Ticket: String] = [:]
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
  /// The sentence on the status line.
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

  /// What a person should know when the program has ended: that something of theirs still waits, or
  /// is lost.
  public var exitNotice: String? {
    let unsent = ledger.unsentCount
    guard unsent > 0 else { return nil }
    let (changes, they) =
      unsent == 1 ? ("1 change has", "it is") : ("\(unsent) changes have", "they are")
    return "\(changes) not reached the server; \(they) "
      + (persistence.state == .open ? "kept and sent at the next start." : "lost.")
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

/// What a simulation looks at besides what is on the screen.
extension RecentChatsModel {
  /// The rules that hold.
  package var rules: LedgerRules {
    get { ledger.rules }
    set { ledger.rules = newValue }
  }

  /// Whether the credentials were refused, so that only a person can go on.
  package var isRefused: Bool { sync.link == .refused }

  /// Whether the last answer was good.
  package var isLive: Bool { sync.isLive }

  /// Whether the disk has everything that it was to get.
  package var isDiskCaughtUp: Bool { persistence.isAtRest && persistence.state != .failing }
}
