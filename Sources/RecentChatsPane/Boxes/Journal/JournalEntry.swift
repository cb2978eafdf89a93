import RecentChats
import Screen

/// A change in the journal, and the words and the sign for what became of it.
struct JournalEntry: Sendable {
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
  var word: String {
    switch line.state {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    }
  }

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
    (plan.isTable ? [tableLine(plan)] : [headLine(plan)] + detailLine(plan)) + reason(plan)
  }

  /// How many lines there are.
  func rows(_ plan: JournalPlan) -> Int {
    let hasDetail = !plan.isTable && !(line.action.isEmpty && change.isEmpty)
    return 1 + (hasDetail ? 1 : 0) + wrappedReason(plan).count
  }

  private func tableLine(_ plan: JournalPlan) -> StyledText {
    let spans = change.spans(columns: plan.change)
    let used = spans.reduce(0) { $0 + columns(of: $1.text) }
    return StyledText(
      head(plan) + [cell(line.action, plan.action, plan, .overlayText)] + spans
        + [blanks(plan.change - used + plan.gap)] + state(plan))
  }

  private func headLine(_ plan: JournalPlan) -> StyledText {
    let spans = head(plan) + state(plan)
    return StyledText(spans + [blanks(plan.width - StyledText(spans).columns(glyphs.form))])
  }

  /// What was done, where it does not stand beside the name.
  private func detailLine(_ plan: JournalPlan) -> [StyledText] {
    let room = max(1, plan.width - plan.indent)
    let kept = min(change.columns, Self.leastChange)
    let most = change.isEmpty ? room : room - kept - plan.gap
    let action = CutText(line.action, columns: max(0, most), form: glyphs.form)
    guard !line.action.isEmpty || !change.isEmpty else { return [] }
    let rest = change.spans(columns: room - action.columns - plan.gap)
    let spans = [blanks(plan.indent), Span(action.text, .overlayText)]
    return [StyledText(spans + (rest.isEmpty ? [] : [blanks(plan.gap)] + rest))]
  }

  /// Columns a change keeps beside what was done: the arrow and a little.
  private static let leastChange = 6

  /// Why it was refused, on lines of its own.
  private func reason(_ plan: JournalPlan) -> [StyledText] {
    wrappedReason(plan).map { [blanks(plan.indent), Span($0, .overlayProblem)] }
  }

  private func wrappedReason(_ plan: JournalPlan) -> [String] {
    guard let reason = line.reason, !reason.isEmpty else { return [] }
    return WrappedText(reason, columns: plan.width - plan.indent, form: glyphs.form).lines
  }

  private func head(_ plan: JournalPlan) -> [Span] {
    [
      cell(line.time, plan.time, plan, .overlayDim), cell(line.name, plan.name, plan, .overlayText),
    ]
  }

  /// A text in its column, with the gap behind it.
  private func cell(_ text: String, _ room: Int, _ plan: JournalPlan, _ role: Role) -> Span {
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
