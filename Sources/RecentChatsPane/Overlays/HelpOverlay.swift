import RecentChats
import Screen

/// The help: commands with their keys, and the glyphs, built from the tables that the program uses.
struct HelpOverlay: OverlayContent {
  /// A line of a block: keys or a glyph, and the meaning.
  private struct Entry {
    let keys: String
    let meaning: String
    var role = Role.overlayKey
  }

  let scrolled: Int
  private let search: HelpSearchView?
  private let keyMap: KeyMap
  let glyphs: GlyphSet

  init(
    scrolled: Int, search: HelpSearchView? = nil, keyMap: KeyMap, glyphs: GlyphSet
  ) {
    self.scrolled = scrolled
    self.search = search
    self.keyMap = keyMap
    self.glyphs = glyphs
  }

  var title: String { "Help" }
  var scrolls: Bool { true }
  var widest: Int { 114 }
  var commands: [OverlayCommand] { [OverlayCommand(.filter, "search")] }

  /// The blanks between the two columns.
  private static let gutter = 4
  /// The minimum width of each of the two columns.
  private static let leastBeside = 34
  /// The minimum width for keys, so that the blocks line up.
  private static let leastKeys = 9

  func body(columns: Int) -> [StyledText] {
    let half = (columns - Self.gutter) / 2
    let isWide = half >= Self.leastBeside
    let width = isWide ? half : columns
    let keys = joined(Command.Group.allCases.map { block($0.rawValue, entries(of: $0), width) })
    let typed = block("After :", typed, width)
    let signs = block("Symbols", signs, width, leastKeys: 2)
    let found =
      isWide ? sideBySide(keys, joined([signs, typed]), half) : joined([keys, typed, signs])
    return found.isEmpty ? [StyledText("Nothing found.", .overlayDim)] : found
  }

  func foot(columns: Int, rows: Int) -> [StyledText] {
    guard let search else { return [] }
    let line = TypedLine(
      search.text, cursor: search.cursor ?? 0, columns: columns - 1, form: glyphs.form)
    return [[Span("/", .promptLabel), Span(line.visible + " ", .promptText)]]
  }

  func cursor(columns: Int) -> Position? {
    guard let search, let cursor = search.cursor else { return nil }
    let line = TypedLine(search.text, cursor: cursor, columns: columns - 1, form: glyphs.form)
    return Position(row: 0, column: 1 + line.cursorColumn)
  }

  /// Returns the blocks that are not empty, with a blank line between them.
  private func joined(_ blocks: [[StyledText]]) -> [StyledText] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [.empty]))
  }

  /// Returns the entries that contain the search text; all without a search.
  private func found(_ entries: [Entry]) -> [Entry] {
    guard let text = search?.text.lowercased(), !text.isEmpty else { return entries }
    return entries.filter { "\($0.keys) \($0.meaning)".lowercased().contains(text) }
  }

  private func entries(of group: Command.Group) -> [Entry] {
    Command.bindable.filter { $0.group == group }.map { command in
      let keys = keyMap.labels(for: command, glyphs)
      return Entry(keys: keys.joined(separator: " "), meaning: command.summary)
    } + (group == .move ? [Entry(keys: "12j", meaning: "a number repeats a move")] : [])
  }

  private var typed: [Entry] {
    TypedForm.all.map { Entry(keys: $0.examples.joined(separator: ", "), meaning: $0.summary) }
      + [Entry(keys: "Tab", meaning: "goes through all commands")]
  }

  private var signs: [Entry] {
    Glyph.legend.map { Entry(keys: glyphs[$0.key], meaning: $0.value, role: $0.key.role) }
  }

  private func block(
    _ heading: String, _ entries: [Entry], _ columns: Int, leastKeys: Int = Self.leastKeys
  ) -> [StyledText] {
    let entries = found(entries)
    guard !entries.isEmpty else { return [] }
    let widest = entries.reduce(0) {
      max($0, DisplayText.columns(of: $1.keys, form: glyphs.form))
    }
    let room = min(max(widest, leastKeys), columns / 3)
    return [StyledText(heading, .overlayHeading)]
      + entries.flatMap { lines(for: $0, keys: room, columns) }
  }

  private func lines(for entry: Entry, keys room: Int, _ columns: Int) -> [StyledText] {
    LabelledText(
      Span(entry.keys, entry.role), Span(entry.meaning, .overlayText), labelColumns: room, gap: 2,
      columns: columns - 2, form: glyphs.form
    ).lines.map { StyledText([Span("  ", .overlayText)] + $0.spans) }
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
