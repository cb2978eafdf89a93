import Conversations
import RecentChats
import Synchronization

/// Runs the effects that take time, and posts their results.
///
/// This is the only place that creates tasks while the loop runs. They are detached: a task of the
/// main actor would never run while the loop waits.
final class EffectRunner: Sendable {
  /// The running tasks.
  private struct State {
    var nextID = 0
    var tasks: [Int: Task<Void, Never>] = [:]
    var fetch: Int?
    /// The task that loads a theme.
    var theme: Int?
    /// The tasks that decide which changes another program may find on disk.
    var changes: Set<Int> = []
    /// The renewal of the key that requests must wait for.
    var renewal: Task<Void, Never>?
    /// The last posted traffic.
    var traffic = Traffic()
    var isOver = false
    /// The store of the present account.
    var store: (any ConversationStore)?
  }

  private let service: any ConversationsService
  private let themes: (any ThemeSource)?
  private let mailbox: Mailbox
  private let state: Mutex<State>

  /// Creates a runner without tasks.
  init(
    service: any ConversationsService, store: (any ConversationStore)? = nil,
    themes: (any ThemeSource)? = nil, mailbox: Mailbox
  ) {
    self.service = service
    state = Mutex(State(store: store))
    self.themes = themes
    self.mailbox = mailbox
  }

  /// True when nothing runs: no request, and no result that is not in the mailbox yet.
  var isIdle: Bool { state.withLock { $0.tasks.isEmpty } }

  /// True when a change is being sent or a write is under way, so that the disk may not contain
  /// the outcome of all changes yet.
  var isAtChanges: Bool { state.withLock { !$0.changes.isEmpty } }

  /// Requests a page of the list.
  func fetch(_ request: PageRequest) {
    start(.page) { .pageFinished(request, await $0.pageResult(request)) }
  }

  /// Sends a change.
  func send(_ change: OutgoingChange) {
    start(.change) { .changeFinished(change.ticket, await $0.changeResult(change)) }
  }

  /// Sends several edits of tags together.
  func sendTagEdits(_ changes: [OutgoingChange]) {
    start(.change) { service in
      let outcomes = await service.editTags(changes)
      let events = changes.compactMap { change in
        outcomes[change.ticket].map { Event.changeFinished(change.ticket, $0) }
      }
      // A failure that requires a pause must hold back the effects of the other outcomes.
      return events.filter(\.asksForPause) + events.filter { !$0.asksForPause }
    }
  }

  /// Requests the details of a conversation.
  func fetchDetails(of id: ConversationID, peer: Peer) {
    start { .detailsFinished(id, await $0.detailsResult(id, peer)) }
  }

  /// Writes to the store.
  func write(_ writes: [StoreWrite]) {
    ask(.write) { .written($0.writeFailure(writes)) }
  }

  /// Reads further rows of the last run.
  func readMoreRows(after row: StoredRow, limit: Int) {
    ask { .moreRowsRead($0.moreRowsResult(after: row, limit: limit)) }
  }

  /// Reads the changes on disk; with `claiming`, becomes the program that
  /// sends them if there is none.
  func readChanges(claiming: Bool) {
    ask { .changesRead($0.readChanges(claiming: claiming)) }
  }

  /// Allows another program to send.
  func releaseSending() {
    ask { .released($0.releaseSending()) }
  }

  /// Reads the newest entries of the journal.
  func readJournal(limit: Int) {
    ask { .journalRead($0.journalResult(limit: limit)) }
  }

  /// Reads the entries of the journal that belong to a bulk change.
  func readJobRows(of batch: BatchID, limit: Int) {
    ask { .jobRowsRead(batch, $0.journalResult(of: batch, limit: limit)) }
  }

  /// Loads a theme; of several requested while one is loaded, only the last is answered.
  func loadTheme(_ name: String) {
    start(.theme) { [themes] _ in
      guard let themes else { return .themeLoaded(name: name, .noScreen) }
      return .themeLoaded(name: name, themes.problem(loading: name).map(ThemeProblem.invalid))
    }
  }

  /// Lists the themes, if there is a screen.
  func listThemes() {
    guard let themes else { return }
    start(.themeNames) { _ in .themesListed(themes.names) }
  }

  /// Writes the trace to a new file.
  ///
  /// - Parameters:
  ///   - trace: The current trace.
  ///   - typed: The path as the user typed it.
  func write(_ trace: Trace, typed: String) {
    let (text, path) = (trace.text, trace.path(of: typed))
    start { _ in .traceWritten(path: typed, TraceFailure(writing: text, to: path)) }
  }

  /// Runs a store operation; without a store it does nothing.
  private func ask(
    _ kind: Kind = .other, _ work: @escaping @Sendable (any ConversationStore) -> Event
  ) {
    guard let store = state.withLock(\.store) else { return }
    start(kind) { _ in work(store) }
  }

  /// Reads the configuration again; requests that are started from now on wait for it.
  func readConnection(fetchingKey: Bool) {
    start(.renewal) {
      await $0.readConnection(fetchingKey: fetchingKey).map { .connectionRead($0) }
    }
  }

  /// Continues with the store of another account, and abandons all tasks of the former one.
  ///
  /// The former store is closed once these have ended, so that another program may send its changes.
  func use(_ store: (any ConversationStore)?) {
    let (former, abandoned) = state.withLock { state in
      let theme = state.theme
      let abandoned = state.tasks.filter { $0.key != theme }.map(\.value)
      for task in abandoned { task.cancel() }
      state.tasks = state.tasks.filter { $0.key == theme }
      (state.fetch, state.changes) = (nil, [])
      defer { state.store = store }
      return (state.store, abandoned)
    }
    guard let former else { return }
    start { _ in
      for task in abandoned { await task.value }
      _ = former.releaseSending()
      former.close()
      return nil
    }
  }

  /// Cancels the requested page; its result is not posted.
  func cancelFetch() {
    state.withLock { state in
      guard let fetch = state.fetch else { return }
      state.fetch = nil
      state.tasks.removeValue(forKey: fetch)?.cancel()
    }
  }

  /// Cancels everything for good; no result is posted, and no further task can be started.
  func cancelAll() {
    state.withLock { state in
      for task in state.tasks.values { task.cancel() }
      state = State(store: state.store)
      state.isOver = true
    }
  }

  /// The kinds of tasks that are treated differently.
  private enum Kind {
    case page, change, write, renewal, theme, themeNames, other
  }

  private func start(
    _ kind: Kind = .other,
    _ work: @escaping @Sendable (any ConversationsService) async -> Event?
  ) {
    start(kind) { service in [await work(service)].compactMap(\.self) }
  }

  private func start(
    _ kind: Kind = .other,
    _ work: @escaping @Sendable (any ConversationsService) async -> [Event]
  ) {
    state.withLock { state in
      guard !state.isOver else { return }
      let id = state.nextID
      state.nextID += 1
      let predecessor = Self.predecessor(of: kind, in: &state)
      // The task cannot end before it is in the table: ending needs the lock that is held here.
      let task = Task.detached(executorPreference: EffectThreads.shared) { [self] in
        await predecessor?.value
        guard !Task.isCancelled else { return }
        end(id, with: await work(service))
      }
      state.tasks[id] = task
      switch kind {
      case .page: state.fetch = id
      case .change, .write: state.changes.insert(id)
      case .renewal: state.renewal = task
      case .theme: state.theme = id
      case .themeNames, .other: break
      }
    }
  }

  /// Returns the task that must end before one of this kind begins.
  private static func predecessor(of kind: Kind, in state: inout State) -> Task<Void, Never>? {
    switch kind {
    case .page, .change, .write, .renewal, .other: return state.renewal
    case .themeNames: return nil
    case .theme:
      // One after another, so that the files of the last theme are the watched ones.
      let former = state.theme.flatMap { state.tasks.removeValue(forKey: $0) }
      former?.cancel()
      return former
    }
  }

  /// Posts the events of a finished task, unless it was abandoned.
  private func end(_ id: Int, with events: [Event]) {
    state.withLock { state in
      guard state.tasks[id] != nil else { return }
      let traffic = service.traffic
      if traffic != state.traffic {
        state.traffic = traffic
        mailbox.post(.exchanged(traffic))
      }
      // Posted before the task leaves the table, so that idle means that nothing is under way.
      for event in events { mailbox.post(event) }
      state.tasks[id] = nil
      state.changes.remove(id)
      if state.fetch == id { state.fetch = nil }
      if state.theme == id { state.theme = nil }
    }
  }
}

extension Event {
  /// True for a failed change after which the server asked for a pause.
  fileprivate var asksForPause: Bool {
    if case .changeFinished(_, .failure(let failure)) = self { failure.asksForPause } else { false }
  }
}
