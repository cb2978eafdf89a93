import RecentChats
import Screen
import Wording

/// The tag editor of the selected conversations: the tags with their boxes, and below them the typed
/// line and the exact result.
struct SelectionTagsOverlay: OverlayContent {
  private let tags: SelectionTagsView
  let glyphs: GlyphSet

  private static let prompt = "> "
  /// The most lines that the result takes from the list.
  private static let mostResultLines = 4

  init(_ tags: SelectionTagsView, glyphs: GlyphSet) {
    self.tags = tags
    self.glyphs = glyphs
  }

  var title: String { tags.title }
  var widest: Int { 76 }
  var scrolls: Bool { true }
  var scrolled: Int { tags.scrolled }
  var selectedLine: Int? { tags.lines.firstIndex(where: \.isChosen) }
  var hint: [String]? { ["Space change", "Enter apply", "Esc cancel"] }

  /// Constant, so that the box does not change its width while the user types.
  func width(of body: [StyledText]) -> Int { widest }

  func body(columns: Int) -> [StyledText] {
    guard !tags.lines.isEmpty else { return [StyledText("no known tag", .overlayDim)] }
    let counts = tags.lines.map { tags.text(of: $0) }
    let count = counts.reduce(0) { max($0, DisplayText.columns(of: $1, form: glyphs.form)) }
    let name = max(1, columns - Self.lead - 2 - count)
    return zip(tags.lines, counts).map { line, text in
      StyledText([
        Span("\(line.isChosen ? glyphs[.selection] : " ") ", .overlayKey),
        Span("\(Self.box(line.result)) ", .overlayText),
        Span(
          CutText(Self.sign(line) + line.tag, columns: name, form: glyphs.form)
            .padded(to: name), Self.role(line)),
        Span("  " + text, line.result == line.coverage ? .overlayDim : .overlayText),
      ])
    }
  }

  /// The columns of the selection mark and the box, with the blanks after them.
  private static let lead = 6

  func foot(columns: Int, rows: Int) -> [StyledText] {
    let typed = typed(columns)
    let input = StyledText([
      Span(Self.prompt, .promptLabel), Span(typed.visible, .promptText), Span(" ", .promptText),
    ])
    return [input] + result(columns: columns).prefix(max(1, min(Self.mostResultLines, rows - 2)))
  }

  func cursor(columns: Int) -> Position? {
    Position(row: 0, column: Self.prompt.count + typed(columns).cursorColumn)
  }

  private func result(columns: Int) -> [StyledText] {
    if let problem = tags.problem {
      return WrappedText(problem.text, columns: columns, form: glyphs.form).lines.map {
        StyledText($0, .overlayProblem)
      }
    }
    return tags.result.enumerated().flatMap { index, sentence in
      WrappedText(sentence, columns: columns, form: glyphs.form).lines.map {
        StyledText($0, index == 0 ? .overlayText : .overlayProblem)
      }
    }
  }

  private func typed(_ columns: Int) -> TypedLine {
    TypedLine(
      tags.text, cursor: tags.cursor, columns: columns - Self.prompt.count, form: glyphs.form)
  }

  private static func box(_ coverage: SelectionTagsView.Line.Coverage) -> String {
    switch coverage {
    case .all: "[x]"
    case .some: "[-]"
    case .none: "[ ]"
    }
  }

  private static func sign(_ line: SelectionTagsView.Line) -> String {
    guard line.result != line.coverage else { return "#" }
    return isAdded(line) ? "+" : "−"
  }

  private static func role(_ line: SelectionTagsView.Line) -> Role {
    guard line.result != line.coverage else { return .overlayText }
    return isAdded(line) ? .promptAdd : .promptRemove
  }

  private static func isAdded(_ line: SelectionTagsView.Line) -> Bool {
    switch (line.coverage, line.result) {
    case (.none, _), (_, .all): true
    case (.some(let before), .some(let after)): after > before
    default: false
    }
  }
}
