public import RecentChats
public import Screen
import Wording

extension RecentChatsPane {
  /// Returns the number of lines by which an overlay can be scrolled down.
  ///
  /// Scrolling further changes nothing on the screen, but has to be scrolled back.
  ///
  /// - Parameters:
  ///   - overlay: The overlay.
  ///   - size: The size of the screen.
  /// - Returns: The number of lines that do not fit; 0 for an overlay that does not scroll.
  public func scrollLimit(of overlay: OverlayView, in size: Size) -> Int {
    guard ScreenPlan.fits(size) else { return 0 }
    let (content, box) = (content(of: overlay), box(of: overlay, in: size))
    return content.scrolls ? box.above + box.hidden : 0
  }

  /// Draws an overlay over the current contents.
  func draw(_ overlay: OverlayView, on frame: inout Frame) {
    let content = content(of: overlay)
    box(of: overlay, in: frame.size).draw(
      on: &frame, title: content.title,
      hint: content.hint ?? (content.scrolls ? hint(content.commands) : []),
      glyphs: glyphs)
  }

  /// Returns the place of an overlay and the visible part of its text.
  func box(of overlay: OverlayView, in size: Size) -> OverlayFrame {
    box(content(of: overlay), in: size)
  }

  private func box(_ content: some OverlayContent, in size: Size) -> OverlayFrame {
    OverlayFrame(content, in: size, form: form)
  }

  private func content(of overlay: OverlayView) -> any OverlayContent {
    switch overlay {
    case .help(let scrolled, let search):
      HelpOverlay(scrolled: scrolled, search: search, keyMap: keyMap, glyphs: glyphs)
    case .details(let details):
      SheetOverlay(
        SheetText(details, for: reader), scrolled: details.scrolled, glyphs: glyphs)
    case .statistics(let statistics):
      SheetOverlay(
        SheetText(statistics, for: reader), scrolled: statistics.scrolled, glyphs: glyphs)
    case .journal(let journal): JournalOverlay(journal, reader: reader, glyphs: glyphs)
    case .messages(let messages):
      SheetOverlay(
        SheetText(messages, for: reader), scrolled: messages.scrolled, glyphs: glyphs)
    case .waiting(let waiting): WaitingOverlay(waiting, reader: reader, glyphs: glyphs)
    case .choice(let choice): ChoiceOverlay(choice, glyphs: glyphs)
    case .jobs(let jobs): JobsOverlay(jobs, reader: reader, glyphs: glyphs)
    case .job(let rows):
      SheetOverlay(SheetText(rows, for: reader), scrolled: rows.scrolled, glyphs: glyphs)
    case .rules(let rules): RulesOverlay(rules, glyphs: glyphs)
    case .question(let question):
      QuestionOverlay(QuestionText(question, for: reader), glyphs: glyphs)
    case .selectionTags(let tags): SelectionTagsOverlay(tags, glyphs: glyphs)
    case .typedQuestion(let question):
      TypedQuestionOverlay(question, reader: reader, glyphs: glyphs)
    }
  }

  /// Returns the keys of an overlay, and the one that closes it.
  private func hint(_ commands: [OverlayCommand]) -> [String] {
    let keys = commands.compactMap { command in
      keyMap.sequences(for: command.command).first.map { "\($0.label(glyphs)) \(command.word)" }
    }
    return keys + [closingHint]
  }

  private var closingHint: String {
    // Escape closes an overlay even where the user has removed the command's keys.
    let key = keyMap.sequences(for: .dismiss).first ?? KeySequence(Key(.escape))
    return "\(key.label(glyphs)) close"
  }
}

/// A command that an overlay offers, and its effect there.
struct OverlayCommand: Hashable, Sendable {
  /// The command.
  let command: Command
  /// Its effect, in one word.
  let word: String

  init(_ command: Command, _ word: String) {
    self.command = command
    self.word = word
  }
}

/// The contents of an overlay.
protocol OverlayContent {
  /// The lines, which may be computed when accessed: only a screenful of a long text is.
  associatedtype Body: RandomAccessCollection<StyledText> where Body.Index == Int
  /// The glyphs, and the characters that may be drawn.
  var glyphs: GlyphSet { get }
  /// The title.
  var title: String { get }
  /// The maximum width of the text.
  var widest: Int { get }
  /// The number of lines by which the text is scrolled down.
  var scrolled: Int { get }
  /// True when part of the text may stay hidden; text that the user must decide on must be visible.
  var scrolls: Bool { get }
  /// The keys of a box that text is typed into; nil for the usual ones of a box.
  var hint: [String]? { get }
  /// The commands that keys carry out on the selected line.
  var commands: [OverlayCommand] { get }
  /// The index of the line of the text that the keys act on; nil if they act on none.
  var selectedLine: Int? { get }
  /// Returns the text, wrapped into lines of at most the given width.
  func body(columns: Int) -> Body
  /// Returns the columns of the widest line, visible or not, so that the box
  /// does not move while it scrolls.
  func width(of body: Body) -> Int
  /// Returns the lines below the text, which take precedence over it: at most `columns` wide and,
  /// if possible, at most `rows` of them.
  func foot(columns: Int, rows: Int) -> [StyledText]
  /// Returns the position of the text cursor: the line of the foot and the column in it.
  func cursor(columns: Int) -> Position?
}

extension OverlayContent {
  func width(of body: Body) -> Int {
    body.reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  var scrolled: Int { 0 }

  var scrolls: Bool { false }

  var hint: [String]? { nil }

  var commands: [OverlayCommand] { [] }

  var selectedLine: Int? { nil }

  func foot(columns: Int, rows: Int) -> [StyledText] { [] }

  func cursor(columns: Int) -> Position? { nil }
}
