import Screen
import Wording

/// Facts under headings, with labels at the left and values beside them.
struct SheetOverlay: OverlayContent {
  private let sheet: SheetText
  let scrolled: Int
  let glyphs: GlyphSet

  init(_ sheet: SheetText, scrolled: Int, glyphs: GlyphSet) {
    self.sheet = sheet
    self.scrolled = scrolled
    self.glyphs = glyphs
  }

  var title: String { sheet.title }
  var scrolls: Bool { true }
  var widest: Int { 96 }

  func body(columns: Int) -> [StyledText] {
    let labels = columns < Self.leastBeside ? nil : labelColumns(columns)
    return sheet.lines.enumerated().flatMap { index, line in
      switch line {
      case .heading(let text): return heading(text, isFirst: index == 0, columns)
      case .fact(let label, let value):
        guard let labels else { return stacked(label, value, columns: columns) }
        return beside(label, value, labels: labels, columns: columns)
      }
    }
  }

  func foot(columns: Int, rows: Int) -> [StyledText] {
    guard let note = sheet.note else { return [] }
    return WrappedText(note, columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayDim) }
  }

  /// The width from which on labels are beside their values.
  private static let leastBeside = 32
  /// The number of columns that labels may always take.
  private static let leastLabels = 13

  /// Returns the width of the labels: at most a third of the box, to leave space for values,
  /// but enough for usual labels.
  private func labelColumns(_ columns: Int) -> Int {
    let widest = sheet.lines.reduce(0) { widest, line in
      guard case .fact(let label, _) = line else { return widest }
      return max(widest, DisplayText.columns(of: label, form: glyphs.form))
    }
    return min(widest, max(Self.leastLabels, columns / 3))
  }

  /// Returns a label above its value, where there is no space beside it.
  private func stacked(_ label: String, _ value: String, columns: Int) -> [StyledText] {
    [StyledText(label, .overlayDim)]
      + WrappedText(value, columns: columns - 2, form: glyphs.form).lines
      .map { StyledText("  " + $0, .overlayText) }
  }

  private func beside(
    _ label: String, _ value: String, labels: Int, columns: Int
  ) -> [StyledText] {
    LabelledText(
      Span(label, .overlayDim), Span(value, .overlayText), labelColumns: labels, gap: 2,
      columns: columns, form: glyphs.form
    ).lines
  }

  private func heading(_ text: String, isFirst: Bool, _ columns: Int) -> [StyledText] {
    (isFirst ? [] : [.empty])
      + WrappedText(text, columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayHeading) }
  }
}
