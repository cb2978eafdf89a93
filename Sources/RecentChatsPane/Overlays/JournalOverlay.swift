import Conversations
import RecentChats
import Screen
import Wording

/// What was changed, the newest first, and what became of it.
struct JournalOverlay: OverlayContent {
  private let journal: JournalView
  let glyphs: GlyphSet

  init(_ journal: JournalView, glyphs: GlyphSet) {
    self.journal = journal
    self.glyphs = glyphs
  }

  var title: String { "Journal" }
  var scrolls: Bool { true }
  var widest: Int { 140 }
  var scrolled: Int { journal.scrolled }

  func body(columns: Int) -> JournalText {
    let entries = journal.lines.map { JournalItem($0, glyphs: glyphs) }
    let plan = JournalPlan(columns: columns, demand: JournalDemand(of: entries))
    return JournalText(
      entries, plan: plan, note: note(columns: entries.isEmpty ? columns : plan.width))
  }

  /// The lines of the changes are as wide as the first one.
  func width(of body: JournalText) -> Int {
    (body.prefix(1) + body.note).reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  private func note(columns: Int) -> [StyledText] {
    let isEmpty = journal.lines.isEmpty
    let text = journal.note?.text ?? (isEmpty ? JournalView.emptyText : nil)
    let lines = text.map { WrappedText($0, columns: columns, form: glyphs.form).lines } ?? []
    let spacer = isEmpty || lines.isEmpty ? [] : [StyledText.empty]
    return spacer + lines.map { StyledText($0, .overlayDim) }
  }
}

/// A change in the journal, and the words and the sign for what became of it.
struct JournalItem: Sendable {
  /// The change.
  let line: JournalView.Line
  /// How it was and how it was meant to be.
  let change: JournalChange
  private let glyphs: GlyphSet

  init(_ line: JournalView.Line, glyphs: GlyphSet) {
    self.line = line
    self.glyphs = glyphs
    change = JournalChange(from: line.before, to: line.after, glyphs: glyphs)
  }

  /// The sign of what became of it.
  var sign: String { glyphs[Glyph(line.state)] }

  /// The word for it.
  var word: String { line.state.word }

  private var role: Role {
    switch line.state {
    case .waiting, .accepted: .overlayBusy
    case .confirmed: .overlayGood
    case .refused: .overlayProblem
    case .superseded: .overlayDim
    }
  }

  /// How many columns a text takes.
  func columns(of text: String) -> Int { DisplayText.columns(of: text, form: glyphs.form) }

  /// The lines of the change.
  func lines(_ plan: JournalPlan) -> [StyledText] {
    (fitsLine(plan) ? [tableLine(plan)] : [headLine(plan)] + detail(plan)) + reason(plan)
  }

  /// How many lines there are.
  func rows(_ plan: JournalPlan) -> Int {
    1 + (fitsLine(plan) ? 0 : detail(plan).count) + wrappedReason(plan).count
  }

  /// Whether all of it can be read on one line of the table.
  private func fitsLine(_ plan: JournalPlan) -> Bool {
    plan.isTable && change.columns <= plan.change && columns(of: line.name) <= plan.name
      && columns(of: line.action) <= plan.action
  }

  private func tableLine(_ plan: JournalPlan) -> StyledText {
    let spans = change.spans(columns: plan.change)
    let used = spans.reduce(0) { $0 + columns(of: $1.text) }
    return StyledText(
      [time(plan), cell(line.name, plan.name, plan), cell(line.action, plan.action, plan)] + spans
        + [blanks(plan.change - used + plan.gap)] + state(plan))
  }

  private func headLine(_ plan: JournalPlan) -> StyledText {
    StyledText([time(plan), cell(line.name, plan.nameAlone, plan)] + state(plan))
  }

  /// What was done, where it does not stand beside the name.
  private func detail(_ plan: JournalPlan) -> [StyledText] {
    guard !line.action.isEmpty || !change.isEmpty else { return [] }
    let room = max(1, plan.width - plan.indent)
    let beside = room - columns(of: line.action) - plan.gap
    return plan.isRoomy && change.columns > beside
      ? stacked(plan, columns: room) : [oneLine(plan, columns: room)]
  }

  /// What was done, and beside it how it was above how it was meant to be.
  private func stacked(_ plan: JournalPlan, columns room: Int) -> [StyledText] {
    let action = CutText(line.action, columns: room / 2, form: glyphs.form)
    let lead = action.columns + plan.gap
    return change.lines(columns: room - lead).enumerated().map { index, line in
      let label = index == 0 ? action.padded(to: lead) : String(repeating: " ", count: lead)
      return StyledText([blanks(plan.indent), Span(label, .overlayText)] + line.spans)
    }
  }

  /// What was done and the change, cut to a line.
  private func oneLine(_ plan: JournalPlan, columns room: Int) -> StyledText {
    let kept = min(change.columns, Self.leastChange)
    let most = change.isEmpty ? room : room - kept - plan.gap
    let action = CutText(line.action, columns: max(0, most), form: glyphs.form)
    let rest = change.spans(columns: room - action.columns - plan.gap)
    let spans = [blanks(plan.indent), Span(action.text, .overlayText)]
    return StyledText(spans + (rest.isEmpty ? [] : [blanks(plan.gap)] + rest))
  }

  /// Columns a change keeps beside what was done: the arrow and a little.
  private static let leastChange = 6

  /// Why it was refused, on lines of its own.
  private func reason(_ plan: JournalPlan) -> [StyledText] {
    wrappedReason(plan).map { [blanks(plan.indent), Span($0, .overlayProblem)] }
  }

  private func wrappedReason(_ plan: JournalPlan) -> [String] {
    guard let reason = line.state.reason, !reason.isEmpty else { return [] }
    return WrappedText(reason, columns: plan.width - plan.indent, form: glyphs.form).lines
  }

  private func time(_ plan: JournalPlan) -> Span {
    cell(line.time, plan.time, plan, .overlayDim)
  }

  /// A text in its column, with the gap behind it.
  private func cell(
    _ text: String, _ room: Int, _ plan: JournalPlan, _ role: Role = .overlayText
  ) -> Span {
    let cut = CutText(text, columns: room, form: glyphs.form)
    return Span(cut.padded(to: room + plan.gap), role)
  }

  private func state(_ plan: JournalPlan) -> [Span] {
    guard plan.word > 0 else { return [Span(sign, role)] }
    let padding = String(repeating: " ", count: max(0, plan.sign - columns(of: sign)) + 1)
    return [Span(sign + padding + word, role), blanks(plan.word - word.count)]
  }

  private func blanks(_ count: Int) -> Span {
    Span(String(repeating: " ", count: max(0, count)), .overlayText)
  }
}

/// The lines of a journal, made when they are looked at.
struct JournalText: RandomAccessCollection {
  private let entries: [JournalItem]
  private let plan: JournalPlan
  /// In which line each change begins.
  private let starts: [Int]
  /// The lines below the changes.
  let note: [StyledText]

  let startIndex = 0
  let endIndex: Int

  /// Counts the lines.
  ///
  /// - Parameters:
  ///   - entries: The changes, from top to bottom.
  ///   - plan: Where their parts stand.
  ///   - note: The lines below them.
  init(_ entries: [JournalItem], plan: JournalPlan, note: [StyledText]) {
    var rows = 0
    starts = entries.map { entry in
      defer { rows += entry.rows(plan) }
      return rows
    }
    self.entries = entries
    self.plan = plan
    self.note = note
    endIndex = rows + note.count
  }

  subscript(row: Int) -> StyledText {
    let noteStart = endIndex - note.count
    guard row < noteStart else { return note[row - noteStart] }
    let entry = entry(of: row)
    return entries[entry].lines(plan)[row - starts[entry]]
  }

  /// The last change that begins in the line or above it.
  private func entry(of row: Int) -> Int {
    var range = starts.startIndex..<starts.endIndex
    while range.count > 1 {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = starts[middle] <= row ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
