public import RecentChats
public import Screen

/// Draws the Recent Chats pane.
///
/// What was drawn is remembered, so that a frame costs what changed since the last one; what is drawn
/// depends on the view-model and the size alone.
public struct RecentChatsPane: Sendable {
  private let glyphs: GlyphSet
  private let keyMap: KeyMap
  private let form: TextForm
  private var rows = RowMemo()
  private var header = Remembered<HeaderKey, Line>()
  private var status = Remembered<StatusKey, Line>()

  /// Makes a pane that has drawn nothing yet.
  ///
  /// - Parameters:
  ///   - glyphs: The signs.
  ///   - keyMap: The keys, for help and hints.
  ///   - form: Which characters of texts from outside may be drawn.
  public init(glyphs: GlyphSet, keyMap: KeyMap, form: TextForm) {
    self.glyphs = glyphs
    self.keyMap = keyMap
    self.form = form
  }

  /// How many rows of the list fit on a screen.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - prompt: What is being typed, which takes rows from the list.
  /// - Returns: The number of rows; 0 when the screen is too small to work on.
  public static func listRows(in size: Size, prompt: PromptView?) -> Int {
    guard ScreenPlan.fits(size) else { return 0 }
    return ScreenPlan(size, prompt: prompt).list.size.rows
  }

  /// By how many lines a box can be scrolled down.
  ///
  /// Scrolling further draws the same, but has to be scrolled back.
  ///
  /// - Parameters:
  ///   - overlay: The box.
  ///   - size: The size of the screen.
  /// - Returns: The number of lines that do not fit; 0 for a box that does not scroll.
  public func scrollLimit(of overlay: OverlayView, in size: Size) -> Int {
    switch overlay {
    case .help: hiddenLines(HelpBox(scrolled: 0, keyMap: keyMap, glyphs: glyphs), size)
    case .details(let details): hiddenLines(DetailsBox(details, glyphs: glyphs), size)
    case .question, .typedQuestion: 0
    }
  }

  private func hiddenLines(_ content: some BoxContent, _ size: Size) -> Int {
    guard ScreenPlan.fits(size) else { return 0 }
    let box = Box(content, in: size, form: form)
    return box.above + box.hidden
  }

  /// Draws a whole screen.
  ///
  /// - Parameters:
  ///   - viewModel: What is on it.
  ///   - size: Its size.
  /// - Returns: The screen, the cursor on what the keys act on.
  public mutating func draw(_ viewModel: RecentChatsViewModel, size: Size) -> Frame {
    var frame = Frame(size, form: form)
    guard ScreenPlan.fits(size) else {
      drawTooSmall(on: &frame)
      return frame
    }
    let plan = ScreenPlan(size, prompt: viewModel.prompt)
    frame[0] = headerLine(viewModel.header, columns: size.columns)
    drawBody(viewModel, on: &frame, in: plan.list)
    drawBottom(viewModel, on: &frame, plan.bottom)
    if let overlay = viewModel.overlay { draw(overlay, on: &frame) }
    return frame
  }

  private func drawTooSmall(on frame: inout Frame) {
    let smallest = ScreenPlan.smallest
    frame.write(
      "terminal too small, \(smallest.columns)x\(smallest.rows) needed",
      at: Position(row: 0, column: 0), Paint(.messageText))
  }
}

// MARK: - Header, list and bottom line

extension RecentChatsPane {
  /// Everything the header line depends on.
  private struct HeaderKey: Equatable, Sendable {
    let view: HeaderView
    let columns: Int
  }

  /// Everything the status line depends on.
  private struct StatusKey: Equatable, Sendable {
    let view: StatusView
    let columns: Int
  }

  private mutating func headerLine(_ view: HeaderView, columns: Int) -> Line {
    let (glyphs, form) = (glyphs, form)
    return header.value(for: HeaderKey(view: view, columns: columns)) {
      HeaderLine(view, glyphs: glyphs).segments
        .drawn(columns: columns, form: form, background: .header)
    }
  }

  private mutating func statusLine(_ view: StatusView, columns: Int) -> Line {
    let (glyphs, form, hint) = (glyphs, form, hint)
    return status.value(for: StatusKey(view: view, columns: columns)) {
      StatusLine(view, hint: hint, glyphs: glyphs).segments
        .drawn(columns: columns, form: form, background: .status)
    }
  }

  private var hint: StyledText {
    guard let key = keyMap.sequences(for: .help).first else { return .empty }
    return StyledText("\(key.label(glyphs)) help", .statusHint)
  }

  private mutating func drawBody(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    switch viewModel.body {
    case .rows(let rows): drawRows(rows, viewModel, on: &frame, in: rect)
    case .message(let title, let lines):
      MessageScreen(title: title, lines: lines).draw(on: &frame, in: rect, glyphs: glyphs)
    }
  }

  private mutating func drawRows(
    _ all: [ChatRow], _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    let shown = Array(all.prefix(rect.size.rows))
    let layout = RowLayout(
      columns: rect.size.columns, demand: RowDemand(of: shown, form: form))
    let context = RowContext(
      layout: layout, highlight: MatchHighlight(viewModel.matching),
      isStale: viewModel.isStale, glyphs: glyphs, form: form)
    for (index, line) in rows.lines(for: shown, in: context).enumerated() {
      frame[rect.origin.row + index] = line
    }
    if let selected = shown.firstIndex(where: \.isSelected) {
      // A screen reader reads the line the cursor stands on.
      frame.cursor = Position(row: rect.origin.row + selected, column: 0)
    }
  }

  private mutating func drawBottom(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, _ rows: Range<Int>
  ) {
    switch viewModel.prompt {
    case .filter(let text, let cursor):
      FilterPrompt(text: text, cursor: cursor).draw(on: &frame, row: rows.lowerBound)
    case .tags(let prompt): TagPrompt(prompt, glyphs: glyphs).draw(on: &frame, rows: rows)
    case nil:
      frame[rows.lowerBound] = statusLine(viewModel.status, columns: frame.size.columns)
    }
  }
}

// MARK: - Boxes

extension RecentChatsPane {
  private func draw(_ overlay: OverlayView, on frame: inout Frame) {
    switch overlay {
    case .help(let scrolled):
      draw(HelpBox(scrolled: scrolled, keyMap: keyMap, glyphs: glyphs), on: &frame)
    case .details(let details): draw(DetailsBox(details, glyphs: glyphs), on: &frame)
    case .question(let question): draw(QuestionBox(question, glyphs: glyphs), on: &frame)
    case .typedQuestion(let question):
      draw(TypedQuestionBox(question, glyphs: glyphs), on: &frame)
    }
  }

  private func draw(_ content: some BoxContent, on frame: inout Frame) {
    Box(content, in: frame.size, form: form).draw(
      on: &frame, title: content.title, hint: content.scrolls ? closingHint : "", glyphs: glyphs)
  }

  private var closingHint: String {
    guard let key = keyMap.sequences(for: .dismiss).first else { return "" }
    return "\(key.label(glyphs)) close"
  }
}
