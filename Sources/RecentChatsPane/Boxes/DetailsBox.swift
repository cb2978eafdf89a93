import Conversations
import RecentChats
import Screen

/// Everything known of a conversation: labels at the left, values beside them.
struct DetailsBox: BoxContent {
  private let details: DetailsView
  private let glyphs: GlyphSet

  init(_ details: DetailsView, glyphs: GlyphSet) {
    self.details = details
    self.glyphs = glyphs
  }

  var title: String { details.title }
  var scrolls: Bool { true }
  var widest: Int { 96 }
  var scrolled: Int { details.scrolled }

  func body(columns: Int) -> [StyledText] {
    guard columns >= Self.leastBeside else {
      return details.facts.flatMap { stacked($0, columns: columns) }
    }
    let labels = labelColumns(columns)
    return details.facts.flatMap { lines(for: $0, labels: labels, columns: columns) }
  }

  func foot(columns: Int) -> [StyledText] {
    guard let note = details.note else { return [] }
    return WrappedText(glyphs.sentence(note), columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayDim) }
  }

  /// Columns from which on labels stand beside their values.
  private static let leastBeside = 32

  /// A third of the box at most, so that values keep room.
  private func labelColumns(_ columns: Int) -> Int {
    let widest = details.facts.reduce(0) {
      max($0, DisplayText.columns(of: $1.label, form: glyphs.form))
    }
    return min(widest, columns / 3)
  }

  /// A label above its value where there is no room beside it.
  private func stacked(_ fact: ConversationDetails.Fact, columns: Int) -> [StyledText] {
    [StyledText(glyphs.sentence(fact.label), .overlayDim)]
      + WrappedText(fact.value, columns: columns - 2, form: glyphs.form).lines
      .map { StyledText("  " + $0, .overlayText) }
  }

  private func lines(
    for fact: ConversationDetails.Fact, labels: Int, columns: Int
  ) -> [StyledText] {
    let value = WrappedText(fact.value, columns: columns - labels - 2, form: glyphs.form).lines
    let label = FixedText(glyphs.sentence(fact.label), columns: labels, form: glyphs.form).text
    let indent = String(repeating: " ", count: labels)
    return value.enumerated().map { index, text in
      [
        Span((index == 0 ? label : indent) + "  ", .overlayDim),
        Span(text, .overlayText),
      ]
    }
  }
}
