import Screen
import Wording

/// The widths of the parts of a journal entry, the same for the whole
/// journal, so that parts line up.
///
/// In a table each entry takes one line. An entry that would be truncated there, and every entry
/// where a table does not fit, has the action below the name, on as many lines as needed. In the
/// smallest box the word for the outcome is dropped and its glyph stays.
///
/// - Units: Columns.
struct JournalPlan: Hashable, Sendable {
  /// True when an entry that fits takes one line.
  let isTable: Bool
  /// True when there is space for gaps and words, so that nothing has to be truncated to a line.
  let isRoomy: Bool
  /// The width of every line, the same for all, so that the box does not move while it scrolls.
  let width: Int
  let gap: Int
  let time: Int
  /// The name in a table.
  let name: Int
  /// The name where the action is below it.
  let nameAlone: Int
  /// The action in a table.
  let action: Int
  /// `before → after`, in a table.
  let change: Int
  /// The glyph of the outcome.
  let sign: Int
  /// The word for the outcome; 0 where there is no space for it.
  let word: Int
  /// The column in which the lines after the first one of an entry begin.
  let indent: Int

  private enum Bound {
    static let leastName = 12
    static let leastChange = 15
    static let mostAction = 24
    static let roomy = 30
    /// The width from which on further lines begin in the column of the names.
    static let hanging = 48
    static let narrowIndent = 2
  }

  /// Plans a journal; an entry that does not fit in a table does not widen the table's columns.
  init(columns: Int, items: [JournalItem]) {
    func widest(_ part: (JournalItem) -> Int) -> Int { items.lazy.map(part).max() ?? 0 }
    isRoomy = columns >= Bound.roomy
    gap = isRoomy ? 2 : 1
    time = widest { $0.columns(of: $0.time) }
    sign = widest { $0.columns(of: $0.sign) }
    word = isRoomy ? widest(\.text.state.count) : 0
    let state = word > 0 ? sign + 1 + word : sign
    let mostAction = min(widest(\.actionColumns), Bound.mostAction)
    let rest = columns - time - mostAction - state - 4 * gap
    let share = isRoomy ? Share(columns: rest, items: items) : nil
    isTable = share != nil
    action = isTable ? mostAction : 0
    name = share?.name ?? 0
    change = share?.change ?? 0
    width = columns - (share?.spare ?? 0)
    nameAlone = max(0, width - time - state - 2 * gap)
    indent = columns >= Bound.hanging ? time + gap : Bound.narrowIndent
  }

  /// The columns that names and changes share in a table.
  private struct Share {
    let name: Int
    let change: Int
    /// The columns that neither needs.
    let spare: Int

    /// Divides columns; nil where too few remain for either part.
    init?(columns: Int, items: [JournalItem]) {
      let names = items.map(\.nameColumns)
      let changes = items.map(\.change.columns)
      let (widestName, widestChange) = (names.max() ?? 0, changes.max() ?? 0)
      // The name gets at most two fifths if the change needs the rest.
      let leastName = min(widestName, max(Bound.leastName, columns * 2 / 5))
      let room = columns - leastName
      guard room >= min(widestChange, Bound.leastChange) else { return nil }
      let change = changes.filter { $0 <= room }.max() ?? 0
      name = names.filter { $0 <= columns - change }.max() ?? leastName
      let isAll = name == widestName && change == widestChange
      spare = isAll ? columns - name - change : 0
      self.change = isAll ? change : columns - name
    }
  }
}

/// The state of a conversation before and after a change: `before → after`.
struct JournalChange: Hashable, Sendable {
  private let before: String
  private let after: String
  /// The glyph between the two states, followed by a blank.
  private let becomes: String
  private let form: TextForm
  /// The number of columns without truncation.
  let columns: Int

  /// The columns below which only `→ after` is shown.
  private static let leastColumns = 9
  /// The maximum number of lines of each state.
  private static let mostLines = 6

  init(from before: String, to after: String, glyphs: GlyphSet) {
    self.before = before
    self.after = after
    form = glyphs.form
    becomes = glyphs[.becomes] + " "
    columns =
      before.isEmpty && after.isEmpty
      ? 0
      : DisplayText.columns(of: before, form: form) + becomes.count + (before.isEmpty ? 0 : 1)
        + DisplayText.columns(of: after, form: form)
  }

  var isEmpty: Bool { columns == 0 }

  /// Returns the spans, truncated to a width: each state gets half, or what the other one leaves.
  func spans(columns room: Int) -> [Span] {
    guard !isEmpty, room > 0 else { return [] }
    let isCut = room < min(Self.leastColumns, columns)
    let arrow = isCut || before.isEmpty ? becomes : " " + becomes
    let sides = max(0, room - arrow.count)
    let left = max(sides / 2, sides - DisplayText.columns(of: after, form: form))
    let start = CutText(before, columns: isCut ? 0 : left, form: form)
    let end = CutText(after, columns: sides - start.columns, form: form)
    return [
      Span(start.text, .overlayDim), Span(arrow, .overlayDim), Span(end.text, .overlayText),
    ]
  }

  /// Returns the two states one below the other, each wrapped into lines.
  func lines(columns room: Int) -> [StyledText] {
    let blank = String(repeating: " ", count: becomes.count)
    let start = before.isEmpty ? [] : wrapped(before, columns: room - blank.count)
    let end = wrapped(after, columns: room - blank.count)
    return start.map { [Span(blank, .overlayDim), Span($0, .overlayDim)] }
      + end.enumerated().map { index, text in
        [Span(index == 0 ? becomes : blank, .overlayDim), Span(text, .overlayText)]
      }
  }

  /// Returns the lines of a state; the last one is truncated where there would be too many.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    let lines = WrappedText(text, columns: columns, form: form).lines
    guard lines.count > Self.mostLines else { return lines }
    let rest = lines[(Self.mostLines - 1)...].joined(separator: " ")
    return lines.prefix(Self.mostLines - 1) + [CutText(rest, columns: columns, form: form).text]
  }
}
