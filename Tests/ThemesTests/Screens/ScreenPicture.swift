import Screen

@testable import Terminal

/// Draws screens as an SVG image that consists of text, which web pages show in colour.
///
/// - Source: SVG 1.1; `textLength` keeps every run on its columns whatever font draws it.
struct ScreenPicture {
  /// The colours that stand in for the terminal's own.
  struct Terminal {
    let text: UInt32
    let background: UInt32

    static let dark = Terminal(text: 0xd0d0d0, background: 0x121212)
    static let light = Terminal(text: 0x1c1c1c, background: 0xfafafa)
  }

  private let theme: FittedTheme
  private let depth: ColorDepth
  private let terminal: Terminal

  /// Draws with a theme in a terminal with a given number of colours.
  init(theme: Theme, depth: ColorDepth, terminal: Terminal) {
    self.theme = FittedTheme(theme, depth)
    self.depth = depth
    self.terminal = terminal
  }

  /// The image of several screens below each other.
  func svg(of frames: [Frame]) -> String {
    let columns = frames.map(\.size.columns).max() ?? 0
    let lines = frames.flatMap(\.lines)
    let (width, height) = (x(columns) + 2 * Self.margin, lines.count * Self.rowHeight)
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" "
        + "height=\"\(height + 2 * Self.margin)\" font-family=\"monospace\" font-size=\"14\">",
      rectangle(0, 0, width, height + 2 * Self.margin, terminal.background),
    ]
    let body = lines.indices.map { picture(of: lines[$0], row: $0) }.filter { !$0.isEmpty }
    return (head + body + ["</svg>", ""]).joined(separator: "\n")
  }

  private static let (rowHeight, margin) = (19, 8)

  /// The left edge of a column; cells are 8.5 units wide.
  private func x(_ column: Int) -> Int { (column * 17 + 1) / 2 }

  private func picture(of line: Line, row: Int) -> String {
    runs(of: line).map { run in
      let colors = colors(run.resolvedStyle)
      let (left, right) = (x(run.columns.lowerBound), x(run.columns.upperBound))
      let (top, width) = (Self.margin + row * Self.rowHeight, right - left)
      let ground =
        colors.background == terminal.background
        ? "" : rectangle(Self.margin + left, top, width, Self.rowHeight, colors.background)
      return ground + text(run, at: (Self.margin + left, top + 14), width: width, colors.text)
    }.joined()
  }

  private func text(_ run: Run, at place: (x: Int, y: Int), width: Int, _ color: UInt32) -> String {
    guard run.text.contains(where: { $0 != " " }) else { return "" }
    return
      "<text xml:space=\"preserve\" x=\"\(place.x)\" y=\"\(place.y)\" textLength=\"\(width)\" "
      + "fill=\"\(hex(color))\"\(Self.style(run.resolvedStyle.attributes))>\(Self.escaped(run.text))</text>"
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ color: UInt32) -> String
  {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(hex(color))\"/>"
  }

  private static func style(_ attributes: Attributes) -> String {
    let words: [(Attributes, String)] = [
      (.bold, " font-weight=\"bold\""), (.dim, " opacity=\"0.6\""),
      (.italic, " font-style=\"italic\""), (.underline, " text-decoration=\"underline\""),
    ]
    return words.filter { attributes.contains($0.0) }.map(\.1).joined()
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
  }
}

// MARK: - Runs

extension ScreenPicture {
  /// Adjacent cells of the same style: words, or a gap between them.
  ///
  /// A character that may be drawn by another font is a run of its own, so that it moves nothing
  /// else.
  private struct Run {
    var columns: Range<Int>
    var text: String
    var resolvedStyle: ResolvedStyle
    var isAlone: Bool

    var isGap: Bool { text.first == " " }
  }

  private func runs(of line: Line) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in line.cells.enumerated() where cell.columns > 0 {
      let run = Run(
        columns: column..<column + Int(cell.columns), text: String(cell.grapheme),
        resolvedStyle: theme.resolvedStyle(of: cell.paint), isAlone: !cell.grapheme.isASCII)
      let next = column + 1 < line.columns ? line.cells[column + 1] : .blank
      if let last = runs.last, Self.goOn(last, with: run, before: next.grapheme) {
        runs[runs.count - 1].columns = last.columns.lowerBound..<run.columns.upperBound
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// True if the next cell belongs to the run; a single blank between two words does.
  private static func goOn(_ last: Run, with run: Run, before next: Character) -> Bool {
    guard last.resolvedStyle == run.resolvedStyle, !last.isAlone, !run.isAlone else { return false }
    return last.isGap == run.isGap || (run.isGap && next != " ")
  }
}

// MARK: - Colours

extension ScreenPicture {
  private func colors(_ resolvedStyle: ResolvedStyle) -> (text: UInt32, background: UInt32) {
    let text = color(resolvedStyle.pair.foreground) ?? terminal.text
    let background = color(resolvedStyle.pair.background) ?? terminal.background
    return resolvedStyle.attributes.contains(.reverse) ? (background, text) : (text, background)
  }

  /// The colour with a number in the terminal; nil for the terminal's own.
  private func color(_ number: Int32) -> UInt32? {
    guard number >= 0 else { return nil }
    if let exact = ExactColor(number: number) { return UInt32(exact.bits) }
    let entry = XtermPalette.all[Int(number)]
    return UInt32(entry.red) << 16 | UInt32(entry.green) << 8 | UInt32(entry.blue)
  }

  private func hex(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
