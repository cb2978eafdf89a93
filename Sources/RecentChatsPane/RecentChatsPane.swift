public import RecentChats
public import Screen

/// Draws the Recent Chats pane.
///
/// What was drawn is remembered, so that a frame costs what changed since the last one; what is drawn
/// depends on the view-model, the size and the keys that are pending, on nothing else.
public struct RecentChatsPane: Sendable {
  let glyphs: GlyphSet
  let keyMap: KeyMap
  let form: TextForm
  var rows = DrawnRows()
  var header = Remembered<HeaderKey, Line>()
  var status = Remembered<StatusKey, Line>()

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

  /// Draws emoji sequences of these kinds as pictures from now on, where they are to be drawn in full.
  public mutating func draw(pictures: PictureKinds) {
    guard case .full = form.emoji else { return }
    let form = TextForm(isASCII: form.isASCII, emoji: .full(pictures))
    // What was drawn before is as wide as it was in the form of before.
    self = RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: keyMap, form: form)
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

  /// Draws a whole screen.
  ///
  /// - Parameters:
  ///   - viewModel: What is on it.
  ///   - size: Its size.
  ///   - pendingKeys: What was typed that is not a command yet, such as `12g`.
  /// - Returns: The screen, the cursor on what the keys act on.
  public mutating func draw(
    _ viewModel: RecentChatsViewModel, size: Size, pendingKeys: String = ""
  ) -> Frame {
    var frame = Frame(size, form: form)
    guard ScreenPlan.fits(size) else {
      drawTooSmall(on: &frame)
      return frame
    }
    let notice = noticeBlock(viewModel, columns: size.columns)
    let plan = ScreenPlan(size, prompt: viewModel.prompt, noticeRows: notice?.rows ?? 0)
    frame[0] = headerLine(viewModel.header, columns: size.columns)
    drawBody(viewModel, on: &frame, in: plan.list)
    notice?.draw(on: &frame, rows: plan.notice)
    switch viewModel.prompt {
    case nil:
      frame[plan.bottom.lowerBound] = statusLine(
        viewModel.status, pendingKeys: pendingKeys, columns: size.columns)
    case .filter(let text, let cursor):
      LinePrompt(filter: text, cursor: cursor).draw(on: &frame, row: plan.bottom.lowerBound)
    case .command(let prompt):
      LinePrompt(prompt).draw(on: &frame, row: plan.bottom.lowerBound)
    case .tags(let prompt):
      TagPrompt(prompt, glyphs: glyphs).draw(on: &frame, rows: plan.bottom)
    }
    if let overlay = viewModel.overlay { draw(overlay, on: &frame) }
    return frame
  }

  private func drawTooSmall(on frame: inout Frame) {
    let needed = "\(ScreenPlan.smallest.columns)×\(ScreenPlan.smallest.rows)"
    let texts = [
      "terminal too small, \(needed) needed", "too small: need \(needed)", "need \(needed)",
    ]
    // The size is what a person has to know, so it stays longest.
    let text = texts.first { $0.count <= frame.size.columns } ?? needed
    frame.write(text, at: Position(row: 0, column: 0), Paint(.messageText))
  }
}
