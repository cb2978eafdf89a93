import RecentChats
import Screen

/// A question that one key answers.
struct QuestionBox: BoxContent {
  private let question: QuestionView
  let glyphs: GlyphSet

  init(_ question: QuestionView, glyphs: GlyphSet) {
    self.question = question
    self.glyphs = glyphs
  }

  var title: String { question.title }
  var widest: Int { 72 }

  func body(columns: Int) -> [StyledText] {
    WrappedText.question(question.title, question.lines, columns: columns, form: glyphs.form)
  }

  /// The answers in full, or each on one line where only that shows them all.
  func foot(columns: Int, rows: Int) -> [StyledText] {
    let answers =
      question.answers.map { (String($0.key), $0.text) } + [("Esc", "leave everything as it is")]
    let whole = answers.flatMap { wrapped($0, $1, columns) }
    return whole.count <= rows ? whole : answers.map(Self.oneLine)
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
