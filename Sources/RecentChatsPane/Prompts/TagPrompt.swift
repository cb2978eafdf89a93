import Conversations
import RecentChats
import Screen
import Wording

/// The prompt in which tags are edited.
struct TagPrompt: Sendable {
  /// The lines of the prompt, in reading order.
  private enum Part {
    case name, chips, input, offers, outcome
  }

  private let prompt: TagPromptView
  private let glyphs: GlyphSet

  init(_ prompt: TagPromptView, glyphs: GlyphSet) {
    self.prompt = prompt
    self.glyphs = glyphs
  }

  /// The number of lines of the prompt when there is space for all.
  static let rows = 5

  /// Draws the prompt.
  ///
  /// In a prompt that does not fit, the offers are dropped first, then the
  /// name, the tags and the outcome.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - rows: The rows of the prompt.
  func draw(on frame: inout Frame, rows: Range<Int>) {
    for (row, part) in zip(rows, Self.parts(fitting: rows.count)) {
      // One background for the whole block, whatever the theme gives to rows and bars.
      frame[row].fill(0..<frame.size.columns, Paint(.promptText))
      switch part {
      case .name: drawName(on: &frame[row])
      case .chips: drawChips(on: &frame[row])
      case .input: frame.cursor = Position(row: row, column: drawInput(on: &frame[row]))
      case .offers: drawOffers(on: &frame[row])
      case .outcome: frame[row] = outcome(columns: frame.size.columns, form: frame.form)
      }
    }
  }

  private static func parts(fitting rows: Int) -> [Part] {
    switch rows {
    case ...1: [.input]
    case 2: [.input, .outcome]
    case 3: [.chips, .input, .outcome]
    case 4: [.name, .chips, .input, .outcome]
    default: [.name, .chips, .input, .offers, .outcome]
    }
  }

  private func drawName(on line: inout Line) {
    let edge = String(repeating: glyphs[.horizontal], count: line.columns)
    line.write(edge, at: 0, Paint(.promptCompletion), truncation: .cut)
    let room = line.columns - 1
    let next = line.write(" Tags of ", at: 2, limit: room, Paint(.promptLabel))
    let end = line.write(prompt.name, at: next, limit: room, Paint(.promptLabel))
    line.write(" ", at: end, Paint(.promptLabel), truncation: .cut)
  }

  private func drawChips(on line: inout Line) {
    let margin = RowLayout.margin(line.columns)
    guard !prompt.chips.isEmpty else {
      line.write("no tags yet", at: margin, limit: line.columns - margin, Paint(.promptCompletion))
      return
    }
    SpanRow(spans: prompt.chips.map(chip)).write(
      on: &line, at: margin, limit: line.columns - margin)
  }

  private func chip(_ chip: TagPromptView.Chip) -> Span {
    switch chip.change {
    case .kept: Span("#" + chip.text, .promptText)
    case .added: Span("+" + chip.text, .promptAdd)
    case .removed: Span("−" + chip.text, .promptRemove)
    }
  }

  /// Draws the typed text and its completion, and returns the column of the cursor.
  private func drawInput(on line: inout Line) -> Int {
    let margin = RowLayout.margin(line.columns)
    let end = line.columns - margin
    let start = line.write("> ", at: margin, limit: end, Paint(.promptLabel))
    let typed = TypedLine(
      prompt.text, cursor: prompt.cursor, columns: end - start, form: line.form)
    let next = line.write(typed.visible, at: start, limit: end, Paint(.promptText))
    line.write(prompt.completion, at: next, limit: end, Paint(.promptCompletion))
    return min(start + typed.cursorColumn, end - 1)
  }

  private func drawOffers(on line: inout Line) {
    let margin = RowLayout.margin(line.columns)
    let spans = prompt.offers.enumerated().map { index, offer in
      let isChosen = index == prompt.chosenOffer
      // The brackets convey the same as the colour, for users who do not see it.
      return Span(isChosen ? "[\(offer)]" : " \(offer) ", .promptCompletion, isChosen: isChosen)
    }
    SpanRow(spans: spans, gap: 0, chosen: prompt.chosenOffer).write(
      on: &line, at: margin + 1, limit: line.columns - margin)
  }

  private func outcome(columns: Int, form: TextForm) -> Line {
    let text: StyledText =
      if let problem = prompt.problem {
        StyledText(problem.text, .promptError)
      } else if prompt.summary.isEmpty {
        StyledText("no changes", .promptCompletion)
      } else {
        StyledText(prompt.summary, .promptText)
      }
    return SegmentLine(
      left: [
        Segment(StyledText("\(prompt.count)/\(prompt.limit)", .promptLabel), rank: 1),
        Segment(text, rank: 2),
      ],
      right: [
        Segment(StyledText("Tab complete  Enter apply  Esc cancel", .promptCompletion), rank: 0)
      ]
    ).drawn(columns: columns, form: form, background: .promptText)
  }
}
