import RecentChats
import Screen

/// A question that a typed word answers.
struct TypedQuestionBox: BoxContent {
  private let question: TypedQuestionView
  private let glyphs: GlyphSet

  private static let prompt = "> "

  init(_ question: TypedQuestionView, glyphs: GlyphSet) {
    self.question = question
    self.glyphs = glyphs
  }

  var title: String { glyphs.sentence(question.title) }
  var widest: Int { 72 }

  func body(columns: Int) -> [StyledText] {
    question.lines.flatMap {
      WrappedText(glyphs.sentence($0), columns: columns, form: glyphs.form).lines
        .map { StyledText($0, .overlayText) }
    }
  }

  func foot(columns: Int) -> [StyledText] {
    [
      [
        Span("Type ", .overlayText), Span(question.word, .overlayKey),
        Span(" and Enter; Esc leaves everything as it is", .overlayText),
      ],
      // The blank behind the text is where the cursor stands at its end.
      [
        Span(Self.prompt, .promptLabel), Span(typed(columns).visible, .promptText),
        Span(" ", .promptText),
      ],
    ]
  }

  func cursor(columns: Int) -> Position? {
    Position(row: 1, column: Self.prompt.count + typed(columns).cursorColumn)
  }

  private func typed(_ columns: Int) -> TypedLine {
    TypedLine(
      question.text, cursor: question.cursor, columns: columns - Self.prompt.count,
      form: glyphs.form)
  }
}
