import Diagnostics
import RecentChats
public import RecentChatsPane
public import Screen

/// The pane on a display: keys and clicks in, frames out.
///
/// Each turn draws at most once, so a held key never builds up a queue of frames.
@MainActor
public final class ScreenFrontend: Frontend {
  private var pane: RecentChatsPane
  private var router: KeyRouter
  private let display: any Display
  private var theme: ThemeVariants
  private var background: Background
  /// The text about substitutes for things that are not installed; nil once it was shown.
  private var substitutions: String?

  /// The emoji sequences that the terminal draws as one emoji; nil until it has answered.
  public private(set) var emojiKinds: EmojiKinds?

  /// The contents of the screen; nil when it must be drawn in any case.
  private var shown: Shown?
  private var memo = RowMemo()
  private var viewport: Int?
  private var scrollLimit = 0
  /// True when the display may have events that no descriptor reports.
  public private(set) var mayHaveMore = true

  /// The values of the last frame.
  private struct Shown: Equatable {
    let viewModel: RecentChatsViewModel
    let size: Size
    let pendingKeys: String
  }

  /// Creates the front end.
  ///
  /// - Parameters:
  ///   - pane: The pane.
  ///   - router: The router of keys and mouse actions.
  ///   - display: The screen.
  ///   - theme: The initial theme.
  ///   - background: The assumed background until the terminal reports it.
  ///   - substitutions: A text about substitutes for things that are not installed.
  public init(
    pane: RecentChatsPane, router: KeyRouter, display: any Display, theme: ThemeVariants,
    background: Background = .dark, substitutions: String? = nil
  ) {
    self.pane = pane
    self.router = router
    self.display = display
    self.theme = theme
    self.background = background
    self.substitutions = substitutions
    self.pane.draw(tagPatterns: theme.theme(on: background).tagPatterns)
  }

  /// Always nil: the core handles everything that depends on the time.
  public var deadline: Int64? { nil }

  /// The descriptors of the display.
  public var waitDescriptors: [Int32] { display.waitDescriptors }

  /// The descriptor that is writable once the terminal reads again; nil while it keeps up.
  public var pendingOutput: Int32? { display.pendingOutput }

  /// Draws the entire screen the next time.
  public func redraw() {
    display.invalidate()
    shown = nil
  }

  /// Restores the terminal until the user continues the program.
  public func suspend() {
    display.suspend()
    // Continuation is reported by the display's next events, which no descriptor reports.
    mayHaveMore = true
  }

  /// Restores the terminal for good.
  public func close() { display.close() }
}

// MARK: - Taking in

extension ScreenFrontend {
  /// Processes keys, mouse actions and other events of the display.
  ///
  /// - Parameters:
  ///   - ready: The descriptors that can be used.
  ///   - program: The program that receives the events.
  public func takeIn(from ready: [Int32], for program: Program) {
    mayHaveMore = false
    warn(substitutions, for: program)
    substitutions = nil
    for event in display.nextEvents(from: ready) where program.isRunning {
      take(event, for: program)
    }
  }

  private func warn(_ words: String?, for program: Program) {
    guard let words else { return }
    program.apply(.warned(Diagnostic(nil, Problem(words), severity: .warning)))
  }

  private func take(_ event: DisplayEvent, for program: Program) {
    switch event {
    case .key(let key):
      for key in router.split(key, in: program.inputMode) where program.isRunning {
        if let event = router.route(key, in: program.inputMode) { program.apply(event) }
      }
    case .pasted(let text):
      if let event = router.pasted(text, in: program.inputMode) { program.apply(event) }
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
    warn(words, for: program)
  }

  /// Applies a mouse action to what the user saw, whatever has changed since.
  private func point(_ action: MouseAction, at place: Position, in program: Program) {
    guard let shown else { return }
    let target = pane.target(at: place, of: shown.viewModel, size: shown.size)
    let event = router.route(
      action, at: target, in: program.inputMode, now: program.now.uptime)
    if let event { program.apply(event) }
  }
}

// MARK: - Drawing

extension ScreenFrontend {
  /// Draws the screen, if anything on it has changed.
  ///
  /// A terminal that does not read gets no more frames. When it reads again, it gets the newest.
  ///
  /// - Parameter program: The program to draw.
  public func show(_ program: Program) {
    guard display.pendingOutput == nil else { return }
    if let theme = program.theme { use(theme, on: background) }
    let size = display.size
    var viewModel = program.viewModel(reusing: &memo)
    if reportRoom(for: viewModel, in: size, to: program) {
      viewModel = program.viewModel(reusing: &memo)
    }
    let next = Shown(viewModel: viewModel, size: size, pendingKeys: router.pendingText)
    guard next != shown else { return }
    display.show(
      pane.draw(viewModel, size: size, pendingKeys: next.pendingKeys),
      theme: theme.theme(on: background))
    shown = next
  }

  /// Switches to a theme; draws nothing if it looks the same.
  private func use(_ theme: ThemeVariants, on background: Background) {
    let former = self.theme.theme(on: self.background)
    (self.theme, self.background) = (theme, background)
    let next = theme.theme(on: background)
    guard next != former else { return }
    pane.draw(tagPatterns: next.tagPatterns)
    shown = nil
  }

  /// Reports to the core how much fits on the screen, when that has changed.
  private func reportRoom(
    for viewModel: RecentChatsViewModel, in size: Size, to program: Program
  ) -> Bool {
    let rows = RecentChatsPane.listRows(
      in: size, prompt: viewModel.prompt, views: viewModel.views)
    let limit = viewModel.overlay.map { pane.scrollLimit(of: $0, in: size) } ?? scrollLimit
    guard rows != viewport || limit != scrollLimit else { return false }
    if rows != viewport { program.apply(.viewport(rows: rows)) }
    if limit != scrollLimit { program.apply(.scrollLimit(limit)) }
    (viewport, scrollLimit) = (rows, limit)
    return true
  }
}
