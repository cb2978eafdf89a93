public import RecentChats
public import Screen
import Wording

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
  func box(of overlay: OverlayView, in size: Size) -> OverlayFrame {
    box(content(of: overlay), in: size)
  }

  private func box(_ content: some OverlayContent, in size: Size) -> OverlayFrame {
    OverlayFrame(content, in: size, form: form)
  }

  private func content(of overlay: OverlayView) -> any OverlayContent {
    switch overlay {
    case .help(let scrolled): HelpOverlay(scrolled: scrolled, keyMap: keyMap, glyphs: glyphs)
    case .details(let details):
      SheetOverlay(
        SheetText(details, for: reader), scrolled: details.scrolled, glyphs: glyphs)
    case .statistics(let statistics):
      SheetOverlay(
        SheetText(statistics, for: reader), scrolled: statistics.scrolled, glyphs: glyphs)
    case .journal(let journal): JournalOverlay(journal, reader: reader, glyphs: glyphs)
    case .question(let question):
      QuestionOverlay(QuestionText(question, for: reader), glyphs: glyphs)
    case .typedQuestion(let question): TypedQuestionOverlay(question, glyphs: glyphs)
    }
  }

  private var closingHint: String {
    // Escape closes a box even where a person left the command without a key.
    let key = keyMap.sequences(for: .dismiss).first ?? KeySequence(Key(.escape))
    return "\(key.label(glyphs)) close"
  }
}

/// What stands in a box in front of the list.
protocol OverlayContent {
  /// Lines, which may be made when they are looked at: of a long text only a screenful is.
  associatedtype Body: RandomAccessCollection<StyledText> where Body.Index == Int
  /// The signs, and which characters may be drawn.
  var glyphs: GlyphSet { get }
  /// The title.
  var title: String { get }
  /// How many columns the text takes at most.
  var widest: Int { get }
  /// By how many lines the text is scrolled down.
  var scrolled: Int { get }
  /// Whether the text may stay partly out of sight; what a person must decide on may not.
  var scrolls: Bool { get }
  /// The text, broken into lines of at most so many columns.
  func body(columns: Int) -> Body
  /// How many columns the widest line takes, seen or not, so that a box keeps its place while it
  /// scrolls.
  func width(of body: Body) -> Int
  /// Lines that stand below the text and are shown before it: of at most so many columns, and no more
  /// than there are rows if that can be.
  func foot(columns: Int, rows: Int) -> [StyledText]
  /// Where something is typed: the line of the foot and the column in it.
  func cursor(columns: Int) -> Position?
}

extension OverlayContent {
  func width(of body: Body) -> Int {
    body.reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  var scrolled: Int { 0 }

  var scrolls: Bool { false }

  func foot(columns: Int, rows: Int) -> [StyledText] { [] }

  func cursor(columns: Int) -> Position? { nil }
}
