import RecentChats
import Screen
import Wording

/// A question that is answered with one key.
struct QuestionOverlay: OverlayContent {
  private let question: QuestionText
  let glyphs: GlyphSet

  init(_ question: QuestionText, glyphs: GlyphSet) {
    self.question = question
    self.glyphs = glyphs
  }

  var title: String { question.title }
  var widest: Int { 72 }

  func body(columns: Int) -> [StyledText] {
    WrappedText.question(question.title, question.lines, columns: columns, form: glyphs.form)
  }

  /// Returns the answers in full, or each on one line where they would not all fit otherwise.
  func foot(columns: Int, rows: Int) -> [StyledText] {
    let cancel = ("Esc", "cancel")
    let whole = (question.answers.map { (String($0.key), $0.text) } + [cancel])
      .flatMap { wrapped($0, $1, columns) }
    // Text that the user must read before an answer has precedence over the longer form.
    let hasShort = question.answers.contains { $0.short != $0.text }
    let needed = whole.count + (hasShort ? body(columns: columns).count : 0)
    guard needed > rows else { return whole }
    return (question.answers.map { (String($0.key), $0.short) } + [cancel]).map(Self.oneLine)
  }

  private func wrapped(_ key: String, _ text: String, _ columns: Int) -> [StyledText] {
    LabelledText(
      Span(key, .overlayKey), Span(text, .overlayText), labelColumns: Self.keyColumns, gap: 2,
      columns: columns, form: glyphs.form
    ).lines
  }

  private static let keyColumns = 3

  private static func oneLine(_ key: String, _ text: String) -> StyledText {
    let padding = String(repeating: " ", count: max(1, keyColumns + 2 - key.count))
    return [Span(key, .overlayKey), Span(padding + text, .overlayText)]
  }
}

/// A question that is answered by typing a word.
struct TypedQuestionOverlay: OverlayContent {
  private let question: TypedQuestionView
  private let text: QuestionText
  let glyphs: GlyphSet

  private static let prompt = "> "

  init(_ question: TypedQuestionView, reader: Reader, glyphs: GlyphSet) {
    self.question = question
    text = QuestionText(question, for: reader)
    self.glyphs = glyphs
  }

  var title: String { text.title }
  var widest: Int { 72 }

  func body(columns: Int) -> [StyledText] {
    WrappedText.question(text.title, text.lines, columns: columns, form: glyphs.form)
  }

  func foot(columns: Int, rows: Int) -> [StyledText] {
    [
      instruction(columns),
      // The blank after the text is the cell of a cursor at its end.
      [
        Span(Self.prompt, .promptLabel), Span(typed(columns).visible, .promptText),
        Span(" ", .promptText),
      ],
    ]
  }

  func cursor(columns: Int) -> Position? {
    Position(row: 1, column: Self.prompt.count + typed(columns).cursorColumn)
  }

  /// Returns what to type, in the longest form that fits: the way to cancel must stay visible.
  private func instruction(_ columns: Int) -> StyledText {
    let endings = [" and press Enter, or Esc to cancel", " and Enter, or Esc", ", or Esc"]
    let texts = endings.map { ending in
      StyledText([
        Span("Type ", .overlayText), Span(question.word, .overlayKey), Span(ending, .overlayText),
      ])
    }
    let shortest = texts[texts.endIndex - 1]
    return texts.first { $0.columns(glyphs.form) <= columns } ?? shortest
  }

  private func typed(_ columns: Int) -> TypedLine {
    TypedLine(
      question.text, cursor: question.cursor, columns: columns - Self.prompt.count,
      form: glyphs.form)
  }
}
