public import RecentChats
public import Screen

extension RecentChatsPane {
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
    case .journal(let journal): hiddenLines(JournalBox(journal, glyphs: glyphs), size)
    case .question, .typedQuestion: 0
    }
  }

  /// Draws a box over what is there.
  func draw(_ overlay: OverlayView, on frame: inout Frame) {
    switch overlay {
    case .help(let scrolled):
      draw(HelpBox(scrolled: scrolled, keyMap: keyMap, glyphs: glyphs), on: &frame)
    case .details(let details): draw(DetailsBox(details, glyphs: glyphs), on: &frame)
    case .journal(let journal): draw(JournalBox(journal, glyphs: glyphs), on: &frame)
    case .question(let question): draw(QuestionBox(question, glyphs: glyphs), on: &frame)
    case .typedQuestion(let question):
      draw(TypedQuestionBox(question, glyphs: glyphs), on: &frame)
    }
  }

  private func draw(_ content: some BoxContent, on frame: inout Frame) {
    Box(content, in: frame.size, form: form).draw(
      on: &frame, title: content.title, hint: content.scrolls ? closingHint : "", glyphs: glyphs)
  }

  private func hiddenLines(_ content: some BoxContent, _ size: Size) -> Int {
    guard ScreenPlan.fits(size) else { return 0 }
    let box = Box(content, in: size, form: form)
    return box.above + box.hidden
  }

  private var closingHint: String {
    // Escape closes a box even where a person left the command without a key.
    let key = keyMap.sequences(for: .dismiss).first ?? KeySequence(Key(.escape))
    return "\(key.label(glyphs)) close"
  }
}
