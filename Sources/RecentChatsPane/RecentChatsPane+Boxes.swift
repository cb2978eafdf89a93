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
    guard ScreenPlan.fits(size) else { return 0 }
    let (content, box) = (content(of: overlay), box(of: overlay, in: size))
    return content.scrolls ? box.above + box.hidden : 0
  }

  /// Draws a box over what is there.
  func draw(_ overlay: OverlayView, on frame: inout Frame) {
    let content = content(of: overlay)
    box(of: overlay, in: frame.size).draw(
      on: &frame, title: content.title, hint: content.scrolls ? closingHint : "", glyphs: glyphs)
  }

  /// Where a box stands, and which part of its text is seen.
  func box(of overlay: OverlayView, in size: Size) -> Box {
    box(content(of: overlay), in: size)
  }

  private func box(_ content: some BoxContent, in size: Size) -> Box {
    Box(content, in: size, form: form)
  }

  private func content(of overlay: OverlayView) -> any BoxContent {
    switch overlay {
    case .help(let scrolled): HelpBox(scrolled: scrolled, keyMap: keyMap, glyphs: glyphs)
    case .details(let details): DetailsBox(details, glyphs: glyphs)
    case .journal(let journal): JournalBox(journal, glyphs: glyphs)
    case .question(let question): QuestionBox(question, glyphs: glyphs)
    case .typedQuestion(let question): TypedQuestionBox(question, glyphs: glyphs)
    }
  }

  private var closingHint: String {
    // Escape closes a box even where a person left the command without a key.
    let key = keyMap.sequences(for: .dismiss).first ?? KeySequence(Key(.escape))
    return "\(key.label(glyphs)) close"
  }
}
