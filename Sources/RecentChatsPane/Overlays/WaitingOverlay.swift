import Conversations
import RecentChats
import Screen
import Wording

/// The changes that have not reached the server, one line each, and the selected one.
struct WaitingOverlay: OverlayContent {
  private let waiting: WaitingView
  private let reader: Reader
  let glyphs: GlyphSet

  init(_ waiting: WaitingView, reader: Reader, glyphs: GlyphSet) {
    self.waiting = waiting
    self.reader = reader
    self.glyphs = glyphs
  }

  var title: String { "Waiting changes" }
  var scrolls: Bool { true }
  var widest: Int { 110 }
  var scrolled: Int { waiting.scrolled }

  var commands: [OverlayCommand] {
    guard !waiting.lines.isEmpty else { return [] }
    let confirm = OverlayCommand(.details, "confirm")
    return [OverlayCommand(.undo, "withdraw")]
      + (waiting.lines.contains { $0.state == .withheld } ? [confirm] : [])
  }

  var selectedLine: Int? { waiting.lines.firstIndex(where: \.isSelected) }

  func body(columns: Int) -> [StyledText] {
    guard !waiting.lines.isEmpty else {
      return WrappedText(WaitingText.empty, columns: columns, form: glyphs.form).lines
        .map { StyledText($0, .overlayDim) }
    }
    let plan = Plan(waiting, columns: columns, reader: reader, form: glyphs.form)
    return waiting.lines.map { line($0, plan) }
  }

  func foot(columns: Int, rows: Int) -> [StyledText] {
    [waiting.moreText].compactMap(\.self).map { StyledText($0, .overlayDim) }
  }

  /// The widths of the parts of a line, in columns; a part without space is 0 wide.
  private struct Plan {
    let number: Int
    let time: Int
    let change: Int
    let state: Int

    private static let leastChange = 16

    init(_ waiting: WaitingView, columns: Int, reader: Reader, form: TextForm) {
      func widest(_ text: (WaitingView.Line) -> String) -> Int {
        waiting.lines.reduce(0) { max($0, DisplayText.columns(of: text($1), form: form)) }
      }
      number = String(waiting.lines.count).count
      let state = widest { WaitingText($0).state }
      let time = widest { $0.time.text(for: reader) }
      let change = widest { WaitingText($0).change }
      // The selection mark and the number stay; the time is dropped first, then the state.
      let room = columns - 2 - number - 2
      let hasTime = room - time - state - 4 >= Self.leastChange
      let hasState = room - state - 2 >= Self.leastChange
      self.time = hasTime ? time : 0
      self.state = hasState ? state : 0
      let rest = room - (hasTime ? time + 2 : 0) - (hasState ? state + 2 : 0)
      self.change = max(1, min(change, rest))
    }
  }

  private func line(_ line: WaitingView.Line, _ plan: Plan) -> StyledText {
    let text = WaitingText(line)
    let sign = line.isSelected ? glyphs[.selection] : " "
    let digits = String(line.number)
    let number = String(repeating: " ", count: max(0, plan.number - digits.count)) + digits
    let parts = [
      cell(line.time.text(for: reader), plan.time, .overlayDim),
      cell(text.change, plan.change, .overlayText),
      cell(text.state, plan.state, line.state == .withheld ? .overlayProblem : .overlayDim),
    ].compactMap(\.self)
    return StyledText(
      [Span("\(sign) ", .overlayKey), Span("\(number)  ", .overlayKey)]
        + parts.enumerated().flatMap { index, part in
          index == 0 ? [part] : [Span("  ", .overlayText), part]
        })
  }

  private func cell(_ text: String, _ columns: Int, _ role: Role) -> Span? {
    guard columns > 0 else { return nil }
    return Span(CutText(text, columns: columns, form: glyphs.form).padded(to: columns), role)
  }
}
