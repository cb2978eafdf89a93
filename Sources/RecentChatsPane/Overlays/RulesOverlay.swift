import RecentChats
import Screen
import Wording

/// The rules that propose tags, two lines each.
struct RulesOverlay: OverlayContent {
  private let rules: RulesView
  let glyphs: GlyphSet

  init(_ rules: RulesView, glyphs: GlyphSet) {
    self.rules = rules
    self.glyphs = glyphs
  }

  var title: String { "Rules" }
  var scrolls: Bool { true }
  var widest: Int { 100 }
  var scrolled: Int { rules.scrolled }

  var commands: [OverlayCommand] {
    rules.lines.isEmpty ? [] : [OverlayCommand(.details, "list")]
  }

  var selectedLine: Int? { rules.lines.firstIndex(where: \.isSelected).map { 2 * $0 } }

  func body(columns: Int) -> [StyledText] {
    guard !rules.lines.isEmpty else {
      return WrappedText(RulesView.empty, columns: columns, form: glyphs.form).lines.map {
        StyledText($0, .overlayDim)
      }
    }
    return rules.lines.flatMap { line -> [StyledText] in
      let sign = line.isSelected ? glyphs[.selection] : " "
      let lead = "\(sign) \(line.number)  "
      let room = max(1, columns - DisplayText.columns(of: lead, form: glyphs.form))
      return [
        StyledText([Span(lead, .overlayKey), Span(cut(line.title, to: room), .overlayText)]),
        StyledText([
          Span(String(repeating: " ", count: columns - room), .overlayText),
          Span(cut(line.text, to: room), .overlayDim),
        ]),
      ]
    }
  }

  private func cut(_ text: String, to columns: Int) -> String {
    CutText(text, columns: columns, form: glyphs.form).text
  }
}
