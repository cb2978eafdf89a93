import RecentChats
import Screen
import Wording

/// The views or tags, one line each, and the selected one.
struct ChoiceOverlay: OverlayContent {
  private let choice: ChoiceView
  let glyphs: GlyphSet

  init(_ choice: ChoiceView, glyphs: GlyphSet) {
    self.choice = choice
    self.glyphs = glyphs
  }

  var title: String { choice.title }
  var scrolls: Bool { true }
  var widest: Int { 76 }
  var scrolled: Int { choice.scrolled }
  var selectedLine: Int? { choice.lines.isEmpty ? nil : choice.selected }

  var commands: [OverlayCommand] {
    choice.lines.isEmpty ? [] : [OverlayCommand(.details, "open")]
  }

  /// The longest name that is shown as a whole.
  private static let longestName = 40
  /// The columns from which the numbers have words.
  private static let leastForWords = 50
  /// The columns between the name and the numbers.
  private static let gap = 2

  func body(columns: Int) -> [StyledText] {
    guard !choice.lines.isEmpty else {
      return WrappedText(ChoiceView.empty, columns: columns, form: glyphs.form).lines
        .map { StyledText($0, .overlayDim) }
    }
    let counts = choice.lines.map(columns < Self.leastForWords ? \.shortCountText : \.countText)
    let lead = choice.kind == .views ? String(choice.lines.count - 1).count + 4 : 2
    let widestName = choice.lines.map { DisplayText.columns(of: $0.name, form: glyphs.form) }.max()
    let widestCount = counts.map(\.count).max() ?? 0
    let room = columns - lead - Self.gap - widestCount
    let name = max(1, min(widestName ?? 1, Self.longestName, max(room, columns / 3)))
    return zip(choice.lines, counts).enumerated().map { index, line in
      self.line(line.0, line.1, name: name, lead: lead, isSelected: index == choice.selected)
    }
  }

  private func line(
    _ line: ChoiceView.Line, _ count: String, name: Int, lead: Int, isSelected: Bool
  ) -> StyledText {
    let sign = isSelected ? glyphs[.selection] : " "
    let digits = line.number.map { String($0) } ?? ""
    let number =
      line.number == nil
      ? ""
      : String(repeating: " ", count: lead - 4 - digits.count)
        + digits + "  "
    return [
      Span("\(sign) \(number)", .overlayKey),
      Span(
        CutText(line.name, columns: name, form: glyphs.form).padded(to: name),
        line.isPresent ? .overlayHeading : .overlayText),
      Span("  " + count, line.unread > 0 ? .overlayText : .overlayDim),
    ]
  }
}
