import Conversations
import RecentChats
import Screen

/// Everything known of a conversation: labels at the left, values beside them.
struct DetailsOverlay: OverlayContent {
  private let details: DetailsView
  let glyphs: GlyphSet

  init(_ details: DetailsView, glyphs: GlyphSet) {
    self.details = details
    self.glyphs = glyphs
  }

  var title: String { details.title }
  var scrolls: Bool { true }
  var widest: Int { 96 }
  var scrolled: Int { details.scrolled }

  func body(columns: Int) -> [StyledText] {
    let labels = columns < Self.leastBeside ? nil : labelColumns(columns)
    return details.facts.enumerated().flatMap { index, fact in
      if fact.value.isEmpty { return heading(fact.label, isFirst: index == 0, columns) }
      guard let labels else { return stacked(fact, columns: columns) }
      return beside(fact, labels: labels, columns: columns)
    }
  }

  func foot(columns: Int, rows: Int) -> [StyledText] {
    guard let note = details.note else { return [] }
    return WrappedText(note, columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayDim) }
  }

  /// Columns from which on labels stand beside their values.
  private static let leastBeside = 32
  /// Columns that labels may take in any case.
  private static let leastLabels = 13

  /// A third of the box at most, so that values keep room, but as much as usual labels need.
  private func labelColumns(_ columns: Int) -> Int {
    let widest = details.facts.lazy.filter { !$0.value.isEmpty }.reduce(0) {
      max($0, DisplayText.columns(of: $1.label, form: glyphs.form))
    }
    return min(widest, max(Self.leastLabels, columns / 3))
  }

  /// A label above its value where there is no room beside it.
  private func stacked(_ fact: ConversationDetails.Fact, columns: Int) -> [StyledText] {
    [StyledText(fact.label, .overlayDim)]
      + WrappedText(fact.value, columns: columns - 2, form: glyphs.form).lines
      .map { StyledText("  " + $0, .overlayText) }
  }

  private func beside(
    _ fact: ConversationDetails.Fact, labels: Int, columns: Int
  ) -> [StyledText] {
    LabelledText(
      Span(fact.label, .overlayDim), Span(fact.value, .overlayText), labelColumns: labels, gap: 2,
      columns: columns, form: glyphs.form
    ).lines
  }

  /// A fact without a value is the heading of those that follow.
  private func heading(_ text: String, isFirst: Bool, _ columns: Int) -> [StyledText] {
    (isFirst ? [] : [.empty])
      + WrappedText(text, columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayHeading) }
  }
}
