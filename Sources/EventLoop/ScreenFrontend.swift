import RecentChats
public import RecentChatsPane
public import Screen

/// The pane on a display: keys and clicks in, frames out.
///
/// Each turn draws at most once, so a held key never queues up behind the screen.
@MainActor
public final class ScreenFrontend: Frontend {
  private var pane: RecentChatsPane
  private var router: KeyRouter
  private let display: any Display
  private var theme: ThemeVariants
  private var background: Background

  /// The emoji sequences that the terminal turned out to draw as one picture; nil while it has not said.
  public private(set) var emojiKinds: EmojiKinds?

  /// What is on the screen; nil when it has to be drawn whatever it is.
  private var shown: Shown?
  private var memo = RowMemo()
  private var viewport: Int?
  private var scrollLimit = 0
  /// Whether the display may have something to tell that no descriptor announces.
  public private(set) var mayHaveMore = true

  /// What was drawn last.
  private struct Shown: Equatable {
    let viewModel: RecentChatsViewModel
    let size: Size
    let pendingKeys: String
  }

  /// Joins the parts.
  ///
  /// - Parameters:
  ///   - pane: What draws.
  ///   - router: What keys mean.
  ///   - display: The screen.
  ///   - theme: The theme to begin with.
  ///   - background: The background that the terminal is taken to have until it says so.
  public init(
    pane: RecentChatsPane, router: KeyRouter, display: any Display, theme: ThemeVariants,
    background: Background = .dark
  ) {
    self.pane = pane
    self.router = router
    self.display = display
    self.theme = theme
    self.background = background
  }

  /// None: what depends on the time is the core's.
  public var deadline: Int64? { nil }

  /// The descriptors of the display.
  public var waitDescriptors: [Int32] { display.waitDescriptors }

  /// Draws the whole screen anew the next time.
  public func redraw() {
    display.invalidate()
    shown = nil
  }

  /// Gives the terminal back until the person continues the program.
  public func suspend() {
    display.suspend()
    // Being continued is told by the display's next events, which no descriptor announces.
    mayHaveMore = true
  }

  /// Gives the terminal back for good.
  public func close() { display.close() }
}

// MARK: - Taking in

extension ScreenFrontend {
  /// Takes in keys, clicks and what else happened at the display.
  ///
  /// - Parameter program: What they are meant for.
  public func takeIn(for program: Program) {
    mayHaveMore = false
    for event in display.nextEvents() where program.isRunning { take(event, for: program) }
  }

  private func take(_ event: DisplayEvent, for program: Program) {
    switch event {
    case .key(let key):
      if let event = router.route(key, in: program.model.inputMode) { program.apply(event) }
    case .pasted(let text):
      if let event = router.pasted(text, in: program.model.inputMode) { program.apply(event) }
    case .mouse(let action, let place): point(action, at: place, in: program)
    case .background(let background): use(theme, on: background)
    case .emojiKinds(let kinds): draw(kinds, for: program)
    case .focused(let hasFocus): program.apply(.focused(hasFocus))
    case .resized: break
    case .resumed:
      redraw()
      program.checkZone()
    case .terminate(let signal): program.end(.signal(signal))
    }
  }

  private func draw(_ kinds: EmojiKinds?, for program: Program) {
    emojiKinds = kinds
    pane.draw(emojiKinds: kinds ?? [])
    shown = nil
    let words = kinds.map(\.complaint) ?? EmojiKinds.unanswered
    if let words { program.apply(.warned(words)) }
  }

  /// What was pointed at is what the person saw, whatever has changed since.
  private func point(_ action: MouseAction, at place: Position, in program: Program) {
    guard let shown else { return }
    let target = pane.target(at: place, of: shown.viewModel, size: shown.size)
    let event = router.route(
      action, at: target, in: program.model.inputMode, now: program.now.uptime)
    if let event { program.apply(event) }
  }
}

// MARK: - Drawing

extension ScreenFrontend {
  /// Draws the screen, if anything on it has changed.
  ///
  /// - Parameter program: What to draw.
  public func show(_ program: Program) {
    if let theme = program.theme { use(theme, on: background) }
    let size = display.size
    var viewModel = program.model.viewModel(at: program.now, reusing: &memo)
    if reportRoom(for: viewModel, in: size, to: program) {
      viewModel = program.model.viewModel(at: program.now, reusing: &memo)
    }
    let next = Shown(viewModel: viewModel, size: size, pendingKeys: router.pendingText)
    guard next != shown else { return }
    display.show(
      pane.draw(viewModel, size: size, pendingKeys: next.pendingKeys),
      theme: theme.theme(on: background))
    shown = next
  }

  /// Draws with a theme from now on; with the same look nothing is drawn anew.
  private func use(_ theme: ThemeVariants, on background: Background) {
    let former = self.theme.theme(on: self.background)
    (self.theme, self.background) = (theme, background)
    if theme.theme(on: background) != former { shown = nil }
  }

  /// Tells the core what fits on the screen, when that has changed.
  private func reportRoom(
    for viewModel: RecentChatsViewModel, in size: Size, to program: Program
  ) -> Bool {
    let rows = RecentChatsPane.listRows(in: size, prompt: viewModel.prompt)
    let limit = viewModel.overlay.map { pane.scrollLimit(of: $0, in: size) } ?? scrollLimit
    guard rows != viewport || limit != scrollLimit else { return false }
    if rows != viewport { program.apply(.viewport(rows: rows)) }
    if limit != scrollLimit { program.apply(.scrollLimit(limit)) }
    (viewport, scrollLimit) = (rows, limit)
    return true
  }
}
