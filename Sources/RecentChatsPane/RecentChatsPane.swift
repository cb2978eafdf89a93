public import RecentChats
public import Screen
import Wording

/// Draws the Recent Chats pane.
///
/// Drawn lines are cached, so the cost of a frame depends on what changed since the last one. The
/// result depends only on the view-model, the size and the pending keys.
public struct RecentChatsPane: Sendable {
  let glyphs: GlyphSet
  let keyMap: KeyMap
  let form: TextForm
  private(set) var reader: Reader
  private var tagStyles = TagStyles()
  var rows = DrawnRows()
  var header = Remembered<HeaderKey, Line>()
  var viewBar = Remembered<ViewBarKey, ViewBar>()
  var status = Remembered<StatusKey, Line>()
  var notice = Remembered<NoticeKey, NoticeBlock?>()

  /// Creates a pane that has drawn nothing yet.
  ///
  /// - Parameters:
  ///   - glyphs: The glyphs.
  ///   - keyMap: The keys, for help and hints.
  ///   - form: The characters of external texts that may be drawn.
  public init(glyphs: GlyphSet, keyMap: KeyMap, form: TextForm) {
    self.glyphs = glyphs
    self.keyMap = keyMap
    self.form = form
    reader = .pane { keyMap.sequences(for: $0).first?.label(glyphs) }
  }

  /// Sets the kinds of emoji sequences that are drawn as one emoji, if
  /// emoji are to be drawn in full.
  public mutating func draw(emojiKinds: EmojiKinds) {
    guard case .full = form.emoji else { return }
    let form = TextForm(isASCII: form.isASCII, emoji: .full(emojiKinds))
    // Lines drawn before have the widths of the previous form.
    let tagStyles = tagStyles
    self = RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: keyMap, form: form)
    self.tagStyles = tagStyles
  }

  /// Sets the patterns of the tags that have a style of their own, the most specific first.
  public mutating func draw(tagPatterns: [String]) { tagStyles = TagStyles(tagPatterns) }

  /// Returns the number of list rows that fit on a screen.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - prompt: The open prompt, which takes rows from the list.
  ///   - views: The bar of views, which takes a row from the list.
  /// - Returns: The number of rows; 0 when the screen is too small to work on.
  public static func listRows(
    in size: Size, prompt: PromptView?, views: ViewBarView? = nil
  ) -> Int {
    guard ScreenPlan.fits(size) else { return 0 }
    return ScreenPlan(size, prompt: prompt, hasViews: views != nil).list.size.rows
  }

  /// Draws a whole screen.
  ///
  /// - Parameters:
  ///   - viewModel: The contents of the screen.
  ///   - size: The size of the screen.
  ///   - pendingKeys: The keys typed so far that are not a complete command, such as `12g`.
  /// - Returns: The frame, with the cursor on the item that keys act on.
  public mutating func draw(
    _ viewModel: RecentChatsViewModel, size: Size, pendingKeys: String = ""
  ) -> Frame {
    var frame = Frame(size, form: form)
    guard ScreenPlan.fits(size) else {
      drawTooSmall(on: &frame)
      return frame
    }
    name(viewModel.sources)
    let notice = keptNoticeBlock(viewModel, columns: size.columns)
    let plan = ScreenPlan(viewModel, size, notice: notice)
    frame[0] = headerLine(viewModel.header, columns: size.columns)
    drawViewBar(viewModel, on: &frame, rows: plan.views)
    drawBody(viewModel, on: &frame, in: plan.list)
    drawStrip(viewModel, on: &frame, rows: plan.strip)
    notice?.draw(on: &frame, rows: plan.notice)
    switch viewModel.prompt {
    case nil:
      frame[plan.bottom.lowerBound] = statusLine(
        viewModel.status, pendingKeys: pendingKeys, columns: size.columns)
    case .filter(let text, let cursor):
      LinePrompt(filter: text, cursor: cursor).draw(on: &frame, row: plan.bottom.lowerBound)
    case .query(let prompt):
      QueryPrompt(prompt).draw(on: &frame, rows: plan.bottom)
    case .command(let prompt):
      LinePrompt(prompt).draw(on: &frame, row: plan.bottom.lowerBound)
    case .tags(let prompt):
      TagPrompt(prompt, glyphs: glyphs).draw(on: &frame, rows: plan.bottom)
    }
    if let overlay = viewModel.overlay { draw(overlay, on: &frame) }
    return frame
  }

  /// Draws the line that names the selected conversation while it is out of sight, and counts the
  /// rows that are selected for the next change.
  private func drawStrip(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, rows: Range<Int>
  ) {
    guard let row = rows.first else { return }
    let segments = [
      viewModel.selection.map { Segment(StyledText($0.text, .statusNotice), rank: 1) },
      viewModel.unseen.map { Segment(StyledText($0.text, .statusNotice), rank: 0) },
    ]
    let clear = viewModel.selection.map {
      Segment(StyledText($0.way(for: reader), .status), rank: -1)
    }
    frame[row] = SegmentLine(
      left: segments.compactMap(\.self), right: [clear].compactMap(\.self)
    ).drawn(columns: frame.size.columns, form: form, background: .status)
    if viewModel.unseen != nil { frame.cursor = Position(row: row, column: 0) }
  }

  /// Names settings by their sources from now on.
  private mutating func name(_ sources: ConnectionSources) {
    guard reader.sources != sources else { return }
    reader = reader.naming(sources)
    status = Remembered()
    notice = Remembered()
  }

  private func drawTooSmall(on frame: inout Frame) {
    let needed = "\(ScreenPlan.smallest.columns)×\(ScreenPlan.smallest.rows)"
    let texts = [
      "terminal too small, \(needed) needed", "too small: need \(needed)", "need \(needed)",
    ]
    // The needed size is the most important part, so it stays longest.
    let text = texts.first { $0.count <= frame.size.columns } ?? needed
    frame.write(text, at: Position(row: 0, column: 0), Paint(.messageText))
  }
}

/// The division of the screen into header, bar of views, list, strip, notice, and status line or
/// prompt.
struct ScreenPlan: Hashable, Sendable {
  /// The row of the bar of views below the header.
  let views: Range<Int>
  /// The area of the list.
  let list: Rect
  /// The row of the strip below the list, which names a selected conversation out of sight and
  /// counts the rows selected for the next change.
  let strip: Range<Int>
  /// The rows that a notice takes from the list, directly below it.
  let notice: Range<Int>
  /// The rows of the status line or of the prompt that replaces it.
  let bottom: Range<Int>

  /// The smallest screen on which the pane works.
  static let smallest = Size(rows: 4, columns: 20)
  /// The number of rows from which a screen has a bar of views.
  static let leastRowsWithViews = 12

  /// Returns true when the pane can work on a screen of this size.
  static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// Plans a screen of at least the smallest size.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - prompt: The open prompt.
  ///   - hasViews: True when there is a bar of views, which a low screen leaves out.
  ///   - noticeRows: The number of rows that a notice needs; it gets at most all
  ///     rows of the list but one.
  ///   - stripRows: The number of rows of the strip, which yields to the notice.
  init(
    _ size: Size, prompt: PromptView?, hasViews: Bool = false, noticeRows: Int = 0,
    stripRows: Int = 0
  ) {
    let top = hasViews && size.rows >= Self.leastRowsWithViews ? 2 : 1
    // The header and one row of the list always stay.
    let most = max(1, size.rows - top - 1)
    let wished =
      switch prompt {
      case .tags: TagPrompt.rows
      case .query(let prompt): QueryPrompt.rows(for: prompt, columns: size.columns)
      case .filter, .command, nil: 1
      }
    let bottomRows = min(wished, most)
    let free = size.rows - top - bottomRows
    let borrowed = max(0, min(noticeRows, free - 1))
    let stripped = max(0, min(stripRows, free - borrowed - 1))
    views = 1..<top
    list = Rect(
      origin: Position(row: top, column: 0),
      size: Size(rows: free - borrowed - stripped, columns: size.columns))
    strip = list.rows.upperBound..<(list.rows.upperBound + stripped)
    notice = strip.upperBound..<(strip.upperBound + borrowed)
    bottom = notice.upperBound..<max(notice.upperBound, size.rows)
  }
}

extension ScreenPlan {
  /// Lays out the screen of a view-model.
  init(_ viewModel: RecentChatsViewModel, _ size: Size, notice: NoticeBlock?) {
    self.init(
      size, prompt: viewModel.prompt, hasViews: viewModel.views != nil,
      noticeRows: notice?.rows ?? 0,
      stripRows: viewModel.unseen == nil && viewModel.selection == nil ? 0 : 1)
  }
}

extension RecentChatsPane {
  /// Draws the list, or the message that replaces it.
  mutating func drawBody(
    _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    switch viewModel.body {
    case .rows(let rows): drawRows(rows, viewModel, on: &frame, in: rect)
    case .empty(let list):
      let text = EmptyListText(list, for: reader)
      MessageScreen(title: text.title, lines: [text.text].compactMap(\.self))
        .draw(on: &frame, in: rect)
    }
  }

  private mutating func drawRows(
    _ all: [ChatRow], _ viewModel: RecentChatsViewModel, on frame: inout Frame, in rect: Rect
  ) {
    let shown = Self.seen(of: all, rows: rect.size.rows)
    let key = DrawnRows.Key(viewModel, columns: rect.size.columns, tagStyles: tagStyles)
    let (glyphs, form) = (glyphs, form)
    let lines = rows.lines(for: shown, key) { RowContext(key, glyphs: glyphs, form: form) }
    for (index, line) in lines.enumerated() { frame[rect.origin.row + index] = line }
    if let selected = shown.firstIndex(where: \.isSelected) {
      // A screen reader reads the line of the cursor.
      frame.cursor = Position(row: rect.origin.row + selected - shown.startIndex, column: 0)
    }
  }

  /// Returns what drawing the rows of a screen needs.
  func rowContext(_ viewModel: RecentChatsViewModel, columns: Int) -> RowContext {
    RowContext(
      DrawnRows.Key(viewModel, columns: columns, tagStyles: tagStyles), glyphs: glyphs, form: form)
  }

  /// Returns the first rows, or, where a notice covers the selected one, the rows up to that.
  static func seen(of all: [ChatRow], rows: Int) -> ArraySlice<ChatRow> {
    let selected = all.firstIndex(where: \.isSelected) ?? 0
    return all.dropFirst(max(0, selected + 1 - rows)).prefix(rows)
  }
}
