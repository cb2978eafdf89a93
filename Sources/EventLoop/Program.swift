import Conversations
import Platform
public import RecentChats
import Screen

/// Runs the loop: waits, updates, starts effects, shows.
///
/// It sleeps in `poll(2)` until the person does something or a signal, an answer or a timer comes, and
/// never wakes for anything else. Each turn takes in everything that waits and then lets the front end
/// show at most once.
@MainActor
public final class Program {
  /// The decision about an event: the model changes, and the effects are run in order.
  typealias Update = (inout RecentChatsModel, Event, Moment) -> [Effect]

  /// The state that decides.
  private(set) var model: RecentChatsModel
  private let update: Update
  /// The theme that was loaded last for the screen; nil while the screen has the one it began with.
  private(set) var theme: ThemeVariants?
  private let themes: (any ThemeSource)?
  private let frontend: any Frontend
  private let mailbox: Mailbox
  private let environment: Environment
  private let opening: EarlyOpening?
  private var store: (any ConversationStore)? { opening?.store }
  /// Whether it is known what the store holds, if there is one.
  private var hasBegun = false
  private let runner: EffectRunner
  private let trace: Trace?

  private var timers = TimerQueue()
  private var utcOffset: Int64 = 0
  private var exit: ExitReason?
  private var startup = StartupPhase.beforeFirstFrame
  private var hasAnswer = false

  /// The part of the start that is still under way; after each, memory is given back.
  private enum StartupPhase { case beforeFirstFrame, beforeFirstAnswer, over }

  /// Joins the parts.
  ///
  /// - Parameters:
  ///   - model: The state that decides.
  ///   - frontend: The user interface.
  ///   - service: The server.
  ///   - store: What outlives the program; nil when nothing does.
  ///   - themes: The themes there are for the screen; nil where there is none.
  ///   - mailbox: Where answers arrive.
  ///   - environment: Time, time zone and log.
  ///   - trace: What keeps the latest events and effects; nil when nothing does.
  public convenience init(
    model: RecentChatsModel, frontend: any Frontend, service: any ConversationsService,
    store: EarlyOpening? = nil, themes: (any ThemeSource)? = nil, mailbox: Mailbox,
    environment: Environment, trace: Trace? = nil
  ) {
    self.init(
      model: model, update: { $0.update(on: $1, at: $2) }, frontend: frontend, service: service,
      store: store, themes: themes, mailbox: mailbox, environment: environment, trace: trace)
  }

  /// Joins the parts, and decides by another function than the model's own, as tests do.
  init(
    model: RecentChatsModel, update: @escaping Update, frontend: any Frontend,
    service: any ConversationsService, store: EarlyOpening? = nil,
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
    self.trace = trace
    runner = EffectRunner(
      service: service, store: store?.store, themes: themes, mailbox: mailbox)
  }

  /// What a person should know when the program has ended; nil when there is nothing.
  public var exitNotice: ExitNotice? { model.exitNotice }

  /// What was asked for and has not come about when the program has ended; nil when there is nothing.
  public var exitOutcome: ExitOutcome? { model.exitOutcome }

  /// Runs until the person quits or the program is asked to end, and gives the terminal back.
  ///
  /// - Returns: Why it ended.
  public func run() -> ExitReason {
    defer { frontend.close() }
    defer { shutDown() }
    utcOffset = environment.utcOffset()
    begin()
    while true {
      // Shown before anything is taken in: keys then meet a core that knows how many rows fit.
      if isRunning { frontend.show(self) }
      if let exit { return exit }
      releaseStartupMemory()
      wait()
      takeInWhatWaits()
    }
  }

  private func releaseStartupMemory() {
    switch startup {
    case .beforeFirstFrame: startup = .beforeFirstAnswer
    case .beforeFirstAnswer where hasAnswer: startup = .over
    case .beforeFirstAnswer, .over: return
    }
    environment.releaseStartupMemory()
  }

  /// Begins with what the store holds, or shows itself first where that is long in coming.
  ///
  /// Nothing is asked of the server before it is known: what the last run left goes out first.
  private func begin() {
    guard let opening else { return start() }
    opening.deliver(to: mailbox)
    Poll.wait(for: [mailbox.readDescriptor], atMost: Self.patienceWithStore)
    takeInMail()
  }

  private func start() {
    hasBegun = true
    apply(.started(utcOffset: utcOffset))
  }

  /// How long the first frame waits for the store.
  ///
  /// - Units: Milliseconds; ten are usual, and a wait that is longer than this is seen.
  private static var patienceWithStore: Int64 { 150 }

  /// Gives up on what runs; another program need not wait to find out that this one has ended.
  private func shutDown() {
    // A change that is on its way may still arrive, and must not meet itself; nor must one that was
    // accepted and whose line is not on disk yet.
    let isAtChanges = runner.isAtChanges
    runner.cancelAll()
    if !isAtChanges { _ = store?.releaseSending() }
  }

  private func wait() {
    let deadline = [timers.nextDeadline, frontend.deadline].compactMap(\.self).min()
    let timeout = frontend.mayHaveMore ? 0 : deadline.map { $0 - now.uptime }
    let others = [notifier?.changesDescriptor, themes?.changesDescriptor].compactMap(\.self)
    Poll.wait(
      for: frontend.waitDescriptors + [mailbox.readDescriptor] + others, atMost: timeout)
  }

  /// What tells of other programs; what they did before the store was open it tells itself.
  private var notifier: (any ConversationStore)? { hasBegun ? store : nil }
}

// MARK: - For the front end

extension Program {
  /// What time it is.
  var now: Moment { environment.clock.now() }

  /// Whether nothing has asked it to end yet.
  var isRunning: Bool { exit == nil }

  /// Lets the core take in something that happened, and does what it wants done.
  func apply(_ event: Event) {
    guard isRunning else { return }
    let now = now
    trace?.record(event, at: now)
    for effect in update(&model, event, now) {
      trace?.record(effect, at: now)
      run(effect, at: now)
    }
  }

  /// Notices another time zone, which a person may have brought the machine to.
  func checkZone() {
    let offset = environment.utcOffset()
    guard offset != utcOffset else { return }
    utcOffset = offset
    apply(.zone(utcOffset: offset))
  }

  /// Ends the program at the end of this turn; the first reason stands.
  func end(_ reason: ExitReason) { exit = exit ?? reason }
}

// MARK: - Taking in

extension Program {
  private func takeInWhatWaits() {
    frontend.takeIn(for: self)
    takeInMail()
    if notifier?.drainChangesDescriptor() == true { apply(.changesTouched) }
    if themes?.drainChanges() == true { apply(.themeFilesTouched) }
    // Not what is set meanwhile: a timer set to zero again and again must not starve the rest.
    let (now, mark) = (now.uptime, timers.mark)
    while isRunning, let timer = timers.popDue(at: now, setBefore: mark) {
      // Summer time begins between two midnights.
      if timer == .clock || timer == .poll { checkZone() }
      apply(.timer(timer))
    }
  }

  private func takeInMail() {
    for event in mailbox.drain() {
      if case .themeLoaded(let name, _) = event { showTheme(name) }
      apply(event)
      if case .restored = event { start() }
      if case .pageFinished = event { hasAnswer = true }
    }
  }
}

// MARK: - Effects

extension Program {
  /// Shows a theme that was loaded, unless another one is wanted by now.
  private func showTheme(_ name: String) {
    guard name == model.themeName, let loaded = themes?.loaded(name) else { return }
    theme = loaded
  }

  private func run(_ effect: Effect, at now: Moment) {
    switch effect {
    case .fetchPage(let request): runner.fetch(request)
    case .cancelFetch: runner.cancelFetch()
    case .send(let change): runner.send(change)
    case .fetchDetails(let id, let peer): runner.fetchDetails(of: id, peer: peer)
    case .renewCredential: runner.renewCredential()
    case .write(let writes): runner.write(writes)
    case .readMoreRows(let row, let limit): runner.readMoreRows(after: row, limit: limit)
    case .readChanges(let claiming): runner.readChanges(claiming: claiming)
    case .releaseSending: runner.releaseSending()
    case .readJournal(let limit): runner.readJournal(limit: limit)
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
  private func write(_ trace: Trace?, to path: String) {
    guard let trace else {
      return mailbox.post(.traceWritten(path: path, .refused("no trace is kept")))
    }
    runner.write(trace, typed: path)
  }
}

/// Why the loop ended.
public enum ExitReason: Hashable, Sendable {
  /// The person quit.
  case quit
  /// The program was asked to end, or its terminal went away; the number is that of the signal.
  case signal(Int32)
}
