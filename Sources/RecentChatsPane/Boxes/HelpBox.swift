import RecentChats
import Screen

/// The commands and their keys, and what the signs mean, made from the tables the program works by.
struct HelpBox: BoxContent {
  /// One line of a block: keys or signs, and what they mean.
  private struct Entry {
    let keys: String
    let meaning: String
  }

  let scrolled: Int
  private let keyMap: KeyMap
  private let glyphs: GlyphSet

  init(scrolled: Int, keyMap: KeyMap, glyphs: GlyphSet) {
    self.scrolled = scrolled
    self.keyMap = keyMap
    self.glyphs = glyphs
  }

  var title: String { "Help" }
  var widest: Int { 108 }

  /// Blanks between the two columns.
  private static let gutter = 4

  func body(columns: Int) -> [StyledText] {
    let keys = Command.Group.allCases.map { block($0.rawValue, entries(of: $0)) }
    let signs = block("Signs", signs)
    let stacked = keys.joined(separator: [.empty])
    let all = Array(stacked) + [.empty] + signs
    let half = all.reduce(0) { max($0, $1.columns(glyphs.form)) }
    guard 2 * half + Self.gutter <= columns else { return all }
    return sideBySide(Array(stacked), signs, half)
  }

  private func entries(of group: Command.Group) -> [Entry] {
    Command.allCases.filter { $0.group == group }.map { command in
      let keys = keyMap.sequences(for: command).map { $0.label(glyphs) }
      return Entry(keys: keys.joined(separator: " "), meaning: command.summary)
    } + (group == .move ? [Entry(keys: "12j", meaning: "a number repeats a move")] : [])
  }

  private var signs: [Entry] {
    Glyph.explained.map { Entry(keys: glyphs[$0], meaning: $0.rawValue) }
  }

  private func block(_ heading: String, _ entries: [Entry]) -> [StyledText] {
    let room = entries.reduce(0) { max($0, DisplayText.columns(of: $1.keys, form: glyphs.form)) }
    return [StyledText(heading, .overlayHeading)]
      + entries.map { entry in
        let keys = FixedText(entry.keys, columns: max(room, 10), form: glyphs.form).text
        return [
          Span("  " + keys + "  ", .overlayKey), Span(entry.meaning, .overlayText),
        ]
      }
  }

  private func sideBySide(
    _ left: [StyledText], _ right: [StyledText], _ width: Int
  ) -> [StyledText] {
    (0..<max(left.count, right.count)).map { row in
      var line = row < left.count ? left[row] : .empty
      guard row < right.count else { return line }
      let padding = width + Self.gutter - line.columns(glyphs.form)
      line.spans.append(Span(String(repeating: " ", count: padding), .overlayText))
      line.spans += right[row].spans
      return line
    }
  }
}
