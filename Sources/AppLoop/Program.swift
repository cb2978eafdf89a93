public import Conversations
import RecentChats
public import RecentChatsPane
public import Screen

/// Runs the loop: waits, updates, starts effects, draws.
///
/// It sleeps in `poll(2)` until a key, a signal, an answer or a timer comes, and never wakes for
/// anything else. Each turn takes in everything that waits and then draws at most once, so a held
/// key never queues up behind the screen.
@MainActor
public final class Program<Core: PaneCore> {
  private var core: Core
  private var pane: RecentChatsPane
  private var router: KeyRouter
  private let display: any Display
  private var theme: Theme
  private let variants: ThemeVariants?
  private let mailbox: Mailbox
  private let outside: Outside
  private let store: (any ConversationStore)?
  private let runner: EffectRunner

  private var timers = TimerQueue()
  private var utcOffset: Int64 = 0
  /// What is on the screen; nil when it has to be drawn whatever it is.
  private var shown: Shown?
  private var memo = RowMemo()
  private var viewport: Int?
  private var scrollLimit = 0
  /// Whether the display may have something to tell that no descriptor announces.
  private var mustLookAgain = true
  private var exit: ExitReason?

  /// What was drawn last.
  private struct Shown: Equatable {
    let viewModel: RecentChatsViewModel
    let size: Size
    let pendingKeys: String
  }

  /// Joins the parts.
  ///
  /// - Parameters:
  ///   - model: What decides.
  ///   - pane: What draws.
  ///   - router: What keys mean.
  ///   - display: The screen.
  ///   - theme: How it looks.
  ///   - variants: How it looks as soon as the terminal says what its background is; nil when that
  ///     changes nothing.
  ///   - service: The server.
  ///   - store: What outlives the program; nil when nothing does.
  ///   - mailbox: Where answers arrive.
  ///   - outside: Time, time zone and log.
  public init(
    model: Core, pane: RecentChatsPane, router: KeyRouter, display: any Display, theme: Theme,
    variants: ThemeVariants? = nil, service: any ConversationsService,
    store: (any ConversationStore)? = nil, mailbox: Mailbox,
    outside: Outside
  ) {
    core = model
    self.pane = pane
    self.router = router
    self.display = display
    self.theme = theme
    self.variants = variants
    self.mailbox = mailbox
    self.outside = outside
    self.store = store
    runner = EffectRunner(service: service, store: store, mailbox: mailbox)
  }

  /// What a person should know when the program has ended; nil when there is nothing.
  public var lastWords: String? { core.lastWords }

  /// Runs until the person quits or the program is asked to end, and gives the terminal back.
  ///
  /// - Returns: Why it ended.
  public func run() -> ExitReason {
    defer { display.close() }
    defer { runner.cancelAll() }
    utcOffset = outside.utcOffset()
    if let store { apply(.restored(StoreOpening(of: store, firstRows: Self.firstRows))) }
    apply(.started(utcOffset: utcOffset))
    while true {
      // Drawn before anything is taken in: keys then meet a core that knows how many rows fit.
      draw()
      if let exit { return exit }
      wait()
      takeInWhatWaits()
    }
  }

  /// How many rows are read before the first screen: as many as any has room for.
  private static var firstRows: Int { 200 }

  private func wait() {
    let now = outside.clock.now().uptime
    let timeout = mustLookAgain ? 0 : timers.nextDeadline.map { $0 - now }
    mustLookAgain = false
    let descriptors = display.waitDescriptors + [mailbox.readDescriptor]
    Waiting.wait(
      for: descriptors + [store?.changesDescriptor].compactMap(\.self), atMost: timeout)
  }
}

// MARK: - Taking in

extension Program {
  private func takeInWhatWaits() {
    for event in display.nextEvents() { take(event) }
    for event in mailbox.drain() { apply(event) }
    if store?.drainChangesDescriptor() == true { apply(.changesTouched) }
    // Not what is set meanwhile: a timer set to zero again and again must not starve the rest.
    let (now, mark) = (outside.clock.now().uptime, timers.mark)
    while exit == nil, let timer = timers.popDue(at: now, setBefore: mark) {
      // Summer time begins between two midnights.
      if timer == .clock || timer == .poll { checkZone() }
      apply(.timer(timer))
    }
  }

  private func take(_ event: DisplayEvent) {
    guard exit == nil else { return }
    switch event {
    case .key(let key):
      if let event = router.route(key, in: core.inputMode) { apply(event) }
    case .pasted(let text):
      if let event = router.pasted(text, in: core.inputMode) { apply(event) }
    case .mouse(let action, let place): point(action, at: place)
    case .background(let background): wear(variants?.theme(on: background) ?? theme)
    case .focused(let hasFocus): apply(.focused(hasFocus))
    case .resized: break
    case .resumed:
      redraw()
      checkZone()
    case .terminate(let signal): exit = .signal(signal)
    }
  }

  private func wear(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    shown = nil
  }

  /// What was pointed at is what the person saw, whatever has changed since.
  private func point(_ action: MouseAction, at place: Position) {
    guard let shown else { return }
    let target = pane.target(at: place, of: shown.viewModel, size: shown.size)
    let now = outside.clock.now().uptime
    if let event = router.route(action, at: target, in: core.inputMode, now: now) { apply(event) }
  }

  private func checkZone() {
    let offset = outside.utcOffset()
    guard offset != utcOffset else { return }
    utcOffset = offset
    apply(.zone(utcOffset: offset))
  }

  private func apply(_ event: Event) {
    guard exit == nil else { return }
    let now = outside.clock.now()
    for effect in core.update(on: event, at: now) { run(effect, at: now) }
  }
}

// MARK: - Effects

extension Program {
  private func run(_ effect: Effect, at now: Moment) {
    switch effect {
    case .fetchPage(let request): runner.fetch(request)
    case .cancelFetch: runner.cancelFetch()
    case .send(let change): runner.send(change)
    case .fetchDetails(let id, let peer): runner.fetchDetails(of: id, peer: peer)
    case .renewCredential: runner.renewCredential()
    case .write(let writes): runner.write(writes)
    case .readMoreRows(let row, let limit): runner.readMoreRows(after: row, limit: limit)
    case .lookAtChanges: runner.lookAtChanges()
    case .readJournal(let limit): runner.readJournal(limit: limit)
    case .setTimer(let timer, let milliseconds):
      timers.set(timer, at: now.deadline(after: milliseconds))
    case .stopTimer(let timer): timers.stop(timer)
    case .redraw: redraw()
    case .suspend: suspend()
    case .quit: exit = .quit
    case .log(let line): outside.log(line)
    }
  }

  private func redraw() {
    display.invalidate()
    shown = nil
  }

  private func suspend() {
    display.suspend()
    // Being continued is told by the display's next events, which no descriptor announces.
    mustLookAgain = true
  }
}

// MARK: - Drawing

extension Program {
  private func draw() {
    guard exit == nil else { return }
    let size = display.size
    var viewModel = core.viewModel(at: outside.clock.now(), reusing: &memo)
    if tellRoom(for: viewModel, in: size) {
      viewModel = core.viewModel(at: outside.clock.now(), reusing: &memo)
    }
    let next = Shown(viewModel: viewModel, size: size, pendingKeys: router.pendingText)
    guard next != shown else { return }
    display.show(pane.draw(viewModel, size: size, pendingKeys: next.pendingKeys), theme: theme)
    shown = next
  }

  /// Tells the core what fits on the screen, when that has changed.
  private func tellRoom(for viewModel: RecentChatsViewModel, in size: Size) -> Bool {
    let rows = RecentChatsPane.listRows(in: size, prompt: viewModel.prompt)
    let limit = viewModel.overlay.map { pane.scrollLimit(of: $0, in: size) } ?? scrollLimit
    guard rows != viewport || limit != scrollLimit else { return false }
    if rows != viewport { apply(.viewport(rows: rows)) }
    if limit != scrollLimit { apply(.scrollLimit(limit)) }
    (viewport, scrollLimit) = (rows, limit)
    return true
  }
}
