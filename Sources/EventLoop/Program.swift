import Conversations
import Platform
public import RecentChats
import Screen

/// The event loop: waits, updates the core, starts effects, shows the result.
///
/// It sleeps in `poll(2)` until there is user input, a signal, an answer or a timer, and
/// never wakes for anything else. Each turn processes everything that waits, and then the
/// front end draws at most once.
@MainActor
public final class Program {
  /// The decision about an event: the model changes, and the effects are run in order.
  typealias Update = (inout RecentChatsModel, Event, Moment) -> [Effect]

  /// The model.
  private(set) var model: RecentChatsModel
  private let update: Update
  /// The theme that was loaded last for the screen; nil while the screen has its initial theme.
  private(set) var theme: ThemeVariants?
  private let themes: (any ThemeSource)?
  private let frontend: any Frontend
  private let mailbox: Mailbox
  private let environment: Environment
  private var opening: EarlyOpening?
  private let stores: @Sendable (AccountID) -> EarlyOpening?
  private var store: (any ConversationStore)? { opening?.store }
  /// True when the contents of the store, if there is one, are known.
  private var hasBegun = false
  private let runner: EffectRunner
  private let trace: Trace?

  private var timers = TimerQueue()
  private var utcOffset: Int64 = 0
  private var exit: ExitReason?

  /// Creates the loop.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - frontend: The user interface.
  ///   - service: The server.
  ///   - store: The store; nil when nothing is saved.
  ///   - stores: Opens the store of another account; nil where nothing is saved.
  ///   - themes: The themes for the screen; nil without a screen.
  ///   - mailbox: The mailbox for answers.
  ///   - environment: Time, time zone and log.
  ///   - trace: The trace of the latest events and effects, if any.
  public convenience init(
    model: RecentChatsModel, frontend: any Frontend, service: any ConversationsService,
    store: EarlyOpening? = nil,
    stores: @escaping @Sendable (AccountID) -> EarlyOpening? = { _ in nil },
    themes: (any ThemeSource)? = nil, mailbox: Mailbox, environment: Environment,
    trace: Trace? = nil
  ) {
    self.init(
      model: model, update: { $0.update(on: $1, at: $2) }, frontend: frontend, service: service,
      store: store, stores: stores, themes: themes, mailbox: mailbox, environment: environment,
      trace: trace)
  }

  /// Creates the loop with another update function than the model's own, as tests do.
  init(
    model: RecentChatsModel, update: @escaping Update, frontend: any Frontend,
    service: any ConversationsService, store: EarlyOpening? = nil,
    stores: @escaping @Sendable (AccountID) -> EarlyOpening? = { _ in nil },
    themes: (any ThemeSource)? = nil, mailbox: Mailbox, environment: Environment,
    trace: Trace? = nil
  ) {
    self.model = model
    self.update = update
    self.themes = themes
    self.frontend = frontend
    self.mailbox = mailbox
    self.environment = environment
    opening = store
    self.stores = stores
    self.trace = trace
    runner = EffectRunner(
      service: service, store: store?.store, themes: themes, mailbox: mailbox)
  }

  /// The notice to show the user after the program has ended, if any.
  public var exitNotice: ExitNotice? { model.exitNotice }

  /// The requests that were not fulfilled when the program ended; nil when there are none.
  public var exitOutcome: ExitOutcome? { model.exitOutcome }

  /// Runs until the user quits or the program is asked to end, and restores the terminal.
  ///
  /// - Returns: The reason for the end.
  public func run() -> ExitReason {
    defer { frontend.close() }
    defer { shutDown() }
    utcOffset = environment.utcOffset()
    begin()
    while true {
      // Shown before any input is processed: keys then reach a core that knows how many rows fit.
      if isRunning { frontend.show(self) }
      if let exit { return exit }
      takeIn(from: wait())
    }
  }

  /// Begins with the contents of the store, or shows the screen first if they take long.
  ///
  /// Nothing is requested from the server before they are known: changes of
  /// the last run are sent first.
  private func begin() {
    guard let opening else { return start() }
    opening.deliver(to: mailbox)
    Poll.wait(for: [mailbox.readDescriptor], atMost: Self.patienceWithStore)
    takeInMail()
  }

  private func start() {
    hasBegun = true
    apply(.started(utcOffset: environment.utcOffsets()))
  }

  /// The time that the first frame waits for the store.
  ///
  /// - Units: Milliseconds; ten are usual, and a longer wait than this is visible.
  private static var patienceWithStore: Int64 { 150 }

  /// Cancels what runs, and releases sending, so that another program need not wait
  /// to detect the end of this one.
  private func shutDown() {
    // A change under way may still arrive, and must not be sent twice; nor must one that was
    // accepted and whose outcome is not on disk yet.
    let isAtChanges = runner.isAtChanges
    runner.cancelAll()
    if !isAtChanges { _ = store?.releaseSending() }
  }

  /// Waits until there is something to take in.
  ///
  /// - Returns: The descriptors that can be used; only these are read.
  private func wait() -> [Int32] {
    let deadline = [timers.nextDeadline, frontend.deadline].compactMap(\.self).min()
    let timeout = frontend.mayHaveMore ? 0 : deadline.map { $0 - now.uptime }
    let others = [notifier?.changesDescriptor, themes?.changesDescriptor].compactMap(\.self)
    return Poll.wait(
      for: frontend.waitDescriptors + [mailbox.readDescriptor] + others,
      orToWrite: frontend.pendingOutput, atMost: timeout)
  }

  /// The source of notifications from other programs; changes before the store was opened
  /// are reported by its opening.
  private var notifier: (any ConversationStore)? { hasBegun ? store : nil }
}

// MARK: - For the front end

extension Program {
  /// The current time.
  var now: Moment { environment.clock.now() }

  /// The present meaning of keys.
  ///
  /// Read here, as `viewModel`, because outside of the class a part of the model would be a copy of all
  /// of it.
  var inputMode: InputMode { model.inputMode }

  /// Returns the view-model of this moment, with rows of earlier frames where they are unchanged.
  func viewModel(reusing memo: inout RowMemo) -> RecentChatsViewModel {
    model.viewModel(at: now, reusing: &memo)
  }

  /// True until the end was requested.
  var isRunning: Bool { exit == nil }

  /// Passes an event to the core, and runs the effects.
  func apply(_ event: Event) {
    guard isRunning else { return }
    let now = now
    trace?.record(event, at: now)
    for effect in update(&model, event, now) {
      trace?.record(effect, at: now)
      run(effect, at: now)
    }
  }

  /// Detects a change of the time zone, such as after travelling.
  func checkZone() {
    let offset = environment.utcOffset()
    guard offset != utcOffset else { return }
    utcOffset = offset
    apply(.zone(utcOffset: environment.utcOffsets()))
  }

  /// Ends the program at the end of this turn; the first reason is retained.
  func end(_ reason: ExitReason) { exit = exit ?? reason }
}

// MARK: - Taking in

extension Program {
  private func takeIn(from ready: [Int32]) {
    func isReady(_ descriptor: Int32?) -> Bool { descriptor.map(ready.contains) ?? false }
    frontend.takeIn(from: ready, for: self)
    takeInMail()
    if let notifier, isReady(notifier.changesDescriptor), notifier.drainChangesDescriptor() {
      apply(.changesTouched)
    }
    if let themes, isReady(themes.changesDescriptor), themes.drainChanges() {
      apply(.themeFilesTouched)
    }
    // Timers set meanwhile are not included: a timer that is set to zero
    // repeatedly must not starve the rest.
    let (now, mark) = (now.uptime, timers.mark)
    while isRunning, let timer = timers.popDue(at: now, setBefore: mark) {
      // Daylight saving time begins between two midnights.
      if timer == .clock || timer == .poll { checkZone() }
      apply(.timer(timer))
    }
  }

  private func takeInMail() {
    for event in mailbox.drain() {
      if case .themeLoaded(let name, _) = event { showTheme(name) }
      apply(event)
      if case .restored = event { start() }
    }
  }
}

// MARK: - Effects

extension Program {
  /// Shows a theme that was loaded, unless another one has been selected meanwhile.
  private func showTheme(_ name: String) {
    guard name == model.themeName, let loaded = themes?.loaded(name) else { return }
    theme = loaded
  }

  private func run(_ effect: Effect, at now: Moment) {
    switch effect {
    case .fetchPage(let request): runner.fetch(request)
    case .cancelFetch: runner.cancelFetch()
    case .send(let change): runner.send(change)
    case .sendTagEdits(let changes): runner.sendTagEdits(changes)
    case .fetchDetails(let id, let peer): runner.fetchDetails(of: id, peer: peer)
    case .readConnection(let fetchingKey): runner.readConnection(fetchingKey: fetchingKey)
    case .openStore(let account): openStore(of: account)
    case .write(let writes): runner.write(writes)
    case .readMoreRows(let row, let limit): runner.readMoreRows(after: row, limit: limit)
    case .readChanges(let claiming): runner.readChanges(claiming: claiming)
    case .releaseSending: runner.releaseSending()
    case .readJournal(let limit): runner.readJournal(limit: limit)
    case .readJobRows(let batch, let limit): runner.readJobRows(of: batch, limit: limit)
    case .setTimer(let timer, let milliseconds):
      timers.set(timer, at: now.deadline(after: milliseconds))
    case .stopTimer(let timer): timers.stop(timer)
    case .loadTheme(let name): runner.loadTheme(name)
    case .listThemes: runner.listThemes()
    case .writeTrace(let path): write(trace, to: path)
    case .redraw: frontend.redraw()
    case .suspend: frontend.suspend()
    case .quit: end(.quit)
    case .log(let line): environment.log(line)
    }
  }
}

extension Program {
  /// Opens the store of another account, and starts as if the program began with it.
  private func openStore(of account: AccountID) {
    hasBegun = false
    opening = stores(account)
    runner.use(opening?.store)
    if let opening {
      opening.deliver(to: mailbox)
    } else {
      mailbox.post(.restored(StoreOpening(contents: nil)))
    }
  }

  private func write(_ trace: Trace?, to path: String) {
    guard let trace else {
      return mailbox.post(.traceWritten(path: path, .refused("no trace is kept")))
    }
    runner.write(trace, typed: path)
  }
}

/// The reason for the end of the loop.
public enum ExitReason: Hashable, Sendable {
  /// The user quit.
  case quit
  /// The program was asked to end, or its terminal was lost, by the signal with this number.
  case signal(Int32)
}
