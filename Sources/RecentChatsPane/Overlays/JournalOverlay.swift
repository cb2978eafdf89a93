import Conversations
import RecentChats
import Screen
import Wording

/// The journal: the changes with their outcomes, the newest first.
struct JournalOverlay: OverlayContent {
  private let journal: JournalView
  private let reader: Reader
  let glyphs: GlyphSet

  init(_ journal: JournalView, reader: Reader, glyphs: GlyphSet) {
    self.journal = journal
    self.reader = reader
    self.glyphs = glyphs
  }

  var title: String { "Journal" }
  var scrolls: Bool { true }
  var widest: Int { 140 }
  var scrolled: Int { journal.scrolled }

  func body(columns: Int) -> JournalLines {
    let items = journal.lines.map { JournalItem($0, reader: reader, glyphs: glyphs) }
    let plan = JournalPlan(columns: columns, items: items)
    let note = note(columns: items.isEmpty ? columns : plan.width)
    return JournalLines(items, plan: plan, note: note)
  }

  /// All lines of the entries are as wide as the first one.
  func width(of body: JournalLines) -> Int {
    (body.prefix(1) + body.note).reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  private func note(columns: Int) -> [StyledText] {
    let isEmpty = journal.lines.isEmpty
    let text = journal.note?.text ?? (isEmpty ? JournalText.empty : nil)
    let lines = text.map { WrappedText($0, columns: columns, form: glyphs.form).lines } ?? []
    let spacer = isEmpty || lines.isEmpty ? [] : [StyledText.empty]
    return spacer + lines.map { StyledText($0, .overlayDim) }
  }
}

/// The lines of a journal, computed when they are accessed.
struct JournalLines: RandomAccessCollection {
  private let items: [JournalItem]
  private let plan: JournalPlan
  /// The first line of each entry.
  private let starts: [Int]
  /// The lines below the entries.
  let note: [StyledText]

  let startIndex = 0
  let endIndex: Int

  /// Creates the collection; this only counts the lines.
  ///
  /// - Parameters:
  ///   - items: The entries, from top to bottom.
  ///   - plan: The widths of their parts.
  ///   - note: The lines below them.
  init(_ items: [JournalItem], plan: JournalPlan, note: [StyledText]) {
    var rows = 0
    starts = items.map { item in
      defer { rows += item.rows(plan) }
      return rows
    }
    self.items = items
    self.plan = plan
    self.note = note
    endIndex = rows + note.count
  }

  subscript(row: Int) -> StyledText {
    let noteStart = endIndex - note.count
    guard row < noteStart else { return note[row - noteStart] }
    var range = starts.startIndex..<starts.endIndex
    // The last entry that begins at or above the line.
    while range.count > 1 {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = starts[middle] <= row ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return items[range.lowerBound].lines(plan)[row - starts[range.lowerBound]]
  }
}

/// A journal entry as text, with its measures and the glyph of its outcome.
struct JournalItem: Sendable {
  let time: String
  let name: String
  let text: JournalText
  let change: JournalChange
  let nameColumns: Int
  let actionColumns: Int
  /// The glyph of the outcome.
  let sign: String
  private let role: Role
  private let form: TextForm

  init(_ line: JournalView.Line, reader: Reader, glyphs: GlyphSet) {
    let entry = line.entry
    time = line.time.text(for: reader)
    name = entry.name
    text = JournalText(entry, for: reader)
    change = JournalChange(from: text.before, to: text.after, glyphs: glyphs)
    sign = glyphs[Glyph(entry.state)]
    role = Glyph(entry.state) == .pending ? .overlayBusy : Glyph(entry.state).role
    form = glyphs.form
    nameColumns = DisplayText.columns(of: name, form: form)
    actionColumns = DisplayText.columns(of: text.action, form: form)
  }

  func columns(of text: String) -> Int { DisplayText.columns(of: text, form: form) }

  /// Returns the number of lines that the entry takes.
  func rows(_ plan: JournalPlan) -> Int {
    1 + (fitsLine(plan) ? 0 : detail(plan).count) + wrappedReason(plan).count
  }

  /// Returns the lines of the entry.
  func lines(_ plan: JournalPlan) -> [StyledText] {
    (fitsLine(plan) ? [tableLine(plan)] : [headLine(plan)] + detail(plan))
      + wrappedReason(plan).map { [blanks(plan.indent), Span($0, .overlayProblem)] }
  }

  /// Returns true when the whole entry fits on one line of the table.
  private func fitsLine(_ plan: JournalPlan) -> Bool {
    plan.isTable && change.columns <= plan.change && nameColumns <= plan.name
      && actionColumns <= plan.action
  }

  private func tableLine(_ plan: JournalPlan) -> StyledText {
    let parts = [
      cell(time, plan.time, plan, .overlayDim), cell(name, plan.name, plan),
      cell(text.action, plan.action, plan),
    ]
    let padding = blanks(plan.change - change.columns + plan.gap)
    return StyledText(parts + change.spans(columns: plan.change) + [padding] + state(plan))
  }

  private func headLine(_ plan: JournalPlan) -> StyledText {
    StyledText(
      [cell(time, plan.time, plan, .overlayDim), cell(name, plan.nameAlone, plan)] + state(plan))
  }

  /// Returns the action and the change, where they are not beside the name.
  private func detail(_ plan: JournalPlan) -> [StyledText] {
    guard !text.action.isEmpty || !change.isEmpty else { return [] }
    let room = max(1, plan.width - plan.indent)
    return plan.isRoomy && change.columns > room - actionColumns - plan.gap
      ? stacked(plan, columns: room) : [oneLine(plan, columns: room)]
  }

  /// Returns the action, with the state before the change beside it and the state
  /// after the change below that.
  private func stacked(_ plan: JournalPlan, columns room: Int) -> [StyledText] {
    let action = CutText(text.action, columns: room / 2, form: form)
    let lead = action.columns + plan.gap
    return change.lines(columns: room - lead).enumerated().map { index, line in
      let label = index == 0 ? action.padded(to: lead) : String(repeating: " ", count: lead)
      return StyledText([blanks(plan.indent), Span(label, .overlayText)] + line.spans)
    }
  }

  /// Returns the action and the change, truncated to one line.
  private func oneLine(_ plan: JournalPlan, columns room: Int) -> StyledText {
    let kept = min(change.columns, Self.leastChange)
    let most = change.isEmpty ? room : room - kept - plan.gap
    let action = CutText(text.action, columns: max(0, most), form: form)
    let rest = change.spans(columns: room - action.columns - plan.gap)
    let spans = [blanks(plan.indent), Span(action.text, .overlayText)]
    return StyledText(spans + (rest.isEmpty ? [] : [blanks(plan.gap)] + rest))
  }

  /// The minimum width of a change beside the action: the arrow and a few characters.
  private static let leastChange = 6

  /// Returns the reason for a failure, on lines of its own.
  private func wrappedReason(_ plan: JournalPlan) -> [String] {
    guard let reason = text.reason, !reason.isEmpty else { return [] }
    return WrappedText(reason, columns: plan.width - plan.indent, form: form).lines
  }

  /// Returns a text in its column, followed by the gap.
  private func cell(
    _ text: String, _ room: Int, _ plan: JournalPlan, _ role: Role = .overlayText
  ) -> Span {
    Span(CutText(text, columns: room, form: form).padded(to: room + plan.gap), role)
  }

  private func state(_ plan: JournalPlan) -> [Span] {
    guard plan.word > 0 else { return [Span(sign, role)] }
    let padding = String(repeating: " ", count: max(0, plan.sign - columns(of: sign)) + 1)
    return [Span(sign + padding + text.state, role), blanks(plan.word - text.state.count)]
  }

  private func blanks(_ count: Int) -> Span {
    Span(String(repeating: " ", count: max(0, count)), .overlayText)
  }
}
