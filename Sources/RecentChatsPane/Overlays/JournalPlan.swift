import RecentChats
import Screen

/// Where the parts of a change stand: one plan for the whole journal, so that they line up.
///
/// In a table each change takes a line. One that would be cut there, and each where there is no room
/// for a table, has what was done below the name, on as many lines as that takes; in the smallest the
/// word of the state leaves, and its sign stays.
///
/// - Units: Columns.
struct JournalPlan: Hashable, Sendable {
  /// Whether a change that fits stands on one line.
  let isTable: Bool
  /// Whether nothing has to be cut to a line.
  let isRoomy: Bool
  /// The width of every line, whatever it holds, so that the box keeps its place while it scrolls.
  let width: Int
  /// Blanks between two parts.
  let gap: Int
  /// The time.
  let time: Int
  /// The name, in a table.
  let name: Int
  /// The name, where what was done stands below it.
  let nameAlone: Int
  /// What was done, in a table.
  let action: Int
  /// `before → after`, in a table.
  let change: Int
  /// The sign of the state.
  let sign: Int
  /// The word for the state; 0 when there is no room for it.
  let word: Int
  /// Where lines below the first one of a change begin.
  let indent: Int

  /// The smallest useful parts, and the largest.
  private enum Bound {
    static let name = 12
    static let change = 15
    static let action = 24
    /// From here on there is room for gaps and words.
    static let roomy = 30
    /// From here on lines may begin where the names do.
    static let hanging = 48
    static let narrowIndent = 2
  }

  /// Plans a journal.
  ///
  /// What does not fit in a table does not widen its columns.
  ///
  /// - Parameters:
  ///   - columns: The width of the box's text.
  ///   - demand: What the changes ask for.
  init(columns: Int, demand: JournalDemand) {
    let isRoomy = columns >= Bound.roomy
    let gap = isRoomy ? 2 : 1
    let action = min(demand.action, Bound.action)
    let shared = columns - demand.time - action - demand.state - 4 * gap
    let share = isRoomy ? Share(columns: shared, demand: demand) : nil
    let state = isRoomy ? demand.state : demand.sign
    let width = columns - (share?.spare ?? 0)

    isTable = share != nil
    self.isRoomy = isRoomy
    self.gap = gap
    self.width = width
    self.action = isTable ? action : 0
    name = share?.name ?? 0
    change = share?.change ?? 0
    time = demand.time
    sign = demand.sign
    word = isRoomy ? demand.word : 0
    nameAlone = max(0, width - demand.time - state - 2 * gap)
    indent = columns >= Bound.hanging ? demand.time + gap : Bound.narrowIndent
  }

  /// What names and changes get in a table.
  private struct Share {
    let name: Int
    let change: Int
    /// What neither needs.
    let spare: Int

    /// Divides columns; nil where that leaves too little of either.
    init?(columns: Int, demand: JournalDemand) {
      let (widestName, widestChange) = (demand.names.max() ?? 0, demand.changes.max() ?? 0)
      // The name gets two fifths at most if the change asks for the rest.
      let leastName = min(widestName, max(Bound.name, columns * 2 / 5))
      let room = columns - leastName
      guard room >= min(widestChange, Bound.change) else { return nil }
      let change = demand.changes.filter { $0 <= room }.max() ?? 0
      let names = demand.names.filter { $0 <= columns - change }
      name = names.max() ?? leastName
      let isAll = names.count == demand.names.count && change == widestChange
      spare = isAll ? columns - name - change : 0
      self.change = isAll ? change : columns - name
    }
  }
}

/// How much room the changes of a journal ask for, so that one plan can serve them all.
///
/// - Units: Columns.
struct JournalDemand: Hashable, Sendable {
  /// The widest time.
  var time = 0
  /// Each name.
  var names: [Int] = []
  /// The widest description of what was done.
  var action = 0
  /// Each `before → after`.
  var changes: [Int] = []
  /// The widest sign of a state.
  var sign = 0
  /// The widest word for one.
  var word = 0

  init() {}

  /// Measures changes.
  init(of entries: [JournalItem]) {
    for entry in entries {
      let line = entry.line
      time = max(time, entry.columns(of: line.time))
      names.append(entry.columns(of: line.name))
      action = max(action, entry.columns(of: line.action))
      changes.append(entry.change.columns)
      sign = max(sign, entry.columns(of: entry.sign))
      word = max(word, entry.word.count)
    }
  }

  /// The sign and the word of a state.
  var state: Int { sign + 1 + word }
}

/// How something was and how it was meant to be: `before → after`.
struct JournalChange: Hashable, Sendable {
  private let before: String
  private let after: String
  /// The sign between them, with a blank behind it.
  private let becomes: String
  private let form: TextForm

  /// Below so many columns only what it was meant to be is told.
  private static let least = 9
  /// How many lines each side has at most.
  private static let mostLines = 6

  init(from before: String, to after: String, glyphs: GlyphSet) {
    self.before = before
    self.after = after
    becomes = glyphs[.becomes] + " "
    form = glyphs.form
  }

  private var arrow: String { before.isEmpty ? becomes : " " + becomes }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// How many columns it takes when nothing is cut.
  var columns: Int {
    isEmpty ? 0 : width(before) + arrow.count + width(after)
  }

  /// The pieces, cut to a width: each side gets half, or what the other one leaves.
  func spans(columns room: Int) -> [Span] {
    guard !isEmpty, room > 0 else { return [] }
    if room < min(Self.least, columns) { return afterOnly(room) }
    let sides = max(0, room - arrow.count)
    let half = sides / 2
    let left = max(half, sides - width(after))
    let start = CutText(before, columns: left, form: form)
    let end = CutText(after, columns: sides - start.columns, form: form)
    return [
      Span(start.text, .overlayDim), Span(arrow, .overlayDim), Span(end.text, .overlayText),
    ]
  }

  private func afterOnly(_ room: Int) -> [Span] {
    let end = CutText(after, columns: room - becomes.count, form: form)
    return [Span(becomes, .overlayDim), Span(end.text, .overlayText)]
  }

  /// The pieces one below the other, each broken into lines, where they are too long to stand side by
  /// side.
  func lines(columns room: Int) -> [StyledText] {
    let blank = String(repeating: " ", count: becomes.count)
    let texts = room - becomes.count
    let start = before.isEmpty ? [] : wrapped(before, columns: texts)
    return start.map { [Span(blank, .overlayDim), Span($0, .overlayDim)] }
      + wrapped(after, columns: texts).enumerated().map { index, text in
        [Span(index == 0 ? becomes : blank, .overlayDim), Span(text, .overlayText)]
      }
  }

  /// The lines of a side; the last one is cut where there would be too many.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    let lines = WrappedText(text, columns: columns, form: form).lines
    guard lines.count > Self.mostLines else { return lines }
    let rest = lines[(Self.mostLines - 1)...].joined(separator: " ")
    return lines.prefix(Self.mostLines - 1) + [CutText(rest, columns: columns, form: form).text]
  }

  private func width(_ text: String) -> Int { DisplayText.columns(of: text, form: form) }
}
