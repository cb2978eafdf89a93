import RecentChats
public import RecentChatsPane
public import Screen

/// The pane on a display: keys and clicks in, frames out.
///
/// Each turn draws at most once, so a held key never queues up behind the screen.
@MainActor
public final class ScreenFrontend<Core: PaneCore>: Frontend {
  private var pane: RecentChatsPane
  private var router: KeyRouter
  private let display: any Display
  private var theme: Theme
  private var variants: ThemeVariants?
  private var background: Background
  private let themes: (any ThemeSource)?

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
  ///   - theme: How it looks.
  ///   - variants: How it looks as soon as the terminal says what its background is; nil when that
  ///     changes nothing.
  ///   - background: What the terminal's background is taken for until it says so.
  ///   - themes: Where other themes come from; nil when there are none.
  public init(
    pane: RecentChatsPane, router: KeyRouter, display: any Display, theme: Theme,
    variants: ThemeVariants? = nil, background: Background = .dark,
    themes: (any ThemeSource)? = nil
  ) {
    self.pane = pane
    self.router = router
    self.display = display
    self.theme = theme
    self.variants = variants
    self.background = background
    self.themes = themes
  }

  /// The descriptors of the display and of the theme's files.
  public var waitDescriptors: [Int32] {
    display.waitDescriptors + [themes?.changesDescriptor].compactMap(\.self)
  }

  /// The names of the themes there are now.
  public var themeNames: [String]? { themes?.names }

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
  public func takeIn(for program: Program<Core>) {
    mayHaveMore = false
    for event in display.nextEvents() where program.isRunning { take(event, for: program) }
    if themes?.drainChanges() == true { program.apply(.themeFilesTouched) }
  }

  private func take(_ event: DisplayEvent, for program: Program<Core>) {
    switch event {
    case .key(let key):
      if let event = router.route(key, in: program.core.inputMode) { program.apply(event) }
    case .pasted(let text):
      if let event = router.pasted(text, in: program.core.inputMode) { program.apply(event) }
    case .mouse(let action, let place): point(action, at: place, in: program)
    case .background(let background):
      self.background = background
      applyTheme(variants?.theme(on: background) ?? theme)
    case .emojiKinds(let kinds): draw(kinds, for: program)
    case .focused(let hasFocus): program.apply(.focused(hasFocus))
    case .resized: break
    case .resumed:
      redraw()
      program.checkZone()
    case .terminate(let signal): program.end(.signal(signal))
    }
  }

  private func draw(_ kinds: EmojiKinds?, for program: Program<Core>) {
    emojiKinds = kinds
    pane.draw(emojiKinds: kinds ?? [])
    shown = nil
    let words = kinds.map(\.complaint) ?? EmojiKinds.unanswered
    if let words { program.apply(.warned(words)) }
  }

  /// What was pointed at is what the person saw, whatever has changed since.
  private func point(_ action: MouseAction, at place: Position, in program: Program<Core>) {
    guard let shown else { return }
    let target = pane.target(at: place, of: shown.viewModel, size: shown.size)
    let event = router.route(
      action, at: target, in: program.core.inputMode, now: program.now.uptime)
    if let event { program.apply(event) }
  }
}

// MARK: - Themes

extension ScreenFrontend {
  /// Wears the theme of that name; one that cannot be read leaves the one before it.
  ///
  /// - Parameter name: The theme.
  /// - Returns: Why it is not worn, in one sentence; nil when it is.
  public func applyTheme(theme name: String) -> String? {
    let look = themes?.look(of: name) ?? .none
    if let variants = look.variants {
      self.variants = variants
      applyTheme(variants.theme(on: background))
    }
    return look.problem
  }

  private func applyTheme(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    shown = nil
  }
}

// MARK: - Drawing

extension ScreenFrontend {
  /// Draws the screen, if anything on it has changed.
  ///
  /// - Parameter program: What to draw.
  public func show(_ program: Program<Core>) {
    let size = display.size
    var viewModel = program.core.viewModel(at: program.now, reusing: &memo)
    if reportRoom(for: viewModel, in: size, to: program) {
      viewModel = program.core.viewModel(at: program.now, reusing: &memo)
    }
    let next = Shown(viewModel: viewModel, size: size, pendingKeys: router.pendingText)
    guard next != shown else { return }
    display.show(pane.draw(viewModel, size: size, pendingKeys: next.pendingKeys), theme: theme)
    shown = next
  }

  /// Tells the core what fits on the screen, when that has changed.
  private func reportRoom(
    for viewModel: RecentChatsViewModel, in size: Size, to program: Program<Core>
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
