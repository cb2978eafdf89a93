import RecentChats
import Screen

/// A question that one key answers.
struct QuestionBox: BoxContent {
  private let question: QuestionView
  private let glyphs: GlyphSet

  init(_ question: QuestionView, glyphs: GlyphSet) {
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
    question.answers.map { answer in
      Self.answer(String(answer.key), glyphs.sentence(answer.text))
    } + [Self.answer("Esc", "leave everything as it is")]
  }

  private static func answer(_ key: String, _ text: String) -> StyledText {
    let padding = String(repeating: " ", count: max(1, 5 - key.count))
    return [Span(key, .overlayKey), Span(padding + text, .overlayText)]
  }
}
