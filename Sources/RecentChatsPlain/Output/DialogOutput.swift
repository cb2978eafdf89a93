internal import Conversations
internal import RecentChats
internal import Wording

extension PlainReporter {
  /// What is open in front of the list, as far as it was not told.
  mutating func boxLines(_ view: LinesView) -> [String] {
    switch view.screen.overlay {
    case .details(let details): return detailsLines(details)
    case .journal(let journal): return journalLines(journal)
    case .waiting(let waiting):
      defer { box = .waiting }
      return box == .waiting ? [] : BoxWords.lines(waiting)
    case .statistics(let statistics):
      defer { box = .statistics }
      return box == .statistics ? [] : BoxWords.lines(SheetText(statistics, for: .plain))
    case .question(let question):
      defer { box = .question }
      // Nobody is left who could answer.
      let text = QuestionText(question, for: .plain)
      return box == .question ? [] : isQuitting ? text.lines : BoxWords.lines(text)
    case .typedQuestion(let question): return typedQuestionLines(question, before: reported)
    case .help, nil:
      box = nil
      return []
    }
  }

  /// Everything the first time, and after that the facts that have come.
  private mutating func detailsLines(_ details: DetailsView) -> [String] {
    defer { box = .details(details) }
    guard case .details(let before) = box, before.name == details.name else {
      return BoxWords.lines(SheetText(details, for: .plain))
    }
    var fresh = details
    fresh.lines = details.lines.filter { !before.lines.contains($0) }
    if details.note == before.note { fresh.note = nil }
    return Array(BoxWords.lines(SheetText(fresh, for: .plain)).dropFirst())
  }

  /// Once, when it is all there.
  private mutating func journalLines(_ journal: JournalView) -> [String] {
    let isFirst = if case .journal = box { false } else { true }
    guard isFirst || box != .journal(journal) else { return [] }
    box = .journal(journal)
    return isFirst && journal.note != nil ? [] : BoxWords.lines(journal)
  }

  private mutating func typedQuestionLines(
    _ question: TypedQuestionView, before: LinesView?
  ) -> [String] {
    box = .question
    if case .typedQuestion = before?.screen.overlay { return [] }
    return BoxWords.lines(QuestionText(question), word: question.word)
  }
}

/// Says what a box on the screen would show.
enum BoxWords {
  /// How many changes of the journal are said.
  static let journalLimit = 20

  /// A conversation or the statistics: a title, then a line a fact.
  static func lines(_ sheet: SheetText) -> [String] {
    let facts = sheet.lines.map { line in
      switch line {
      case .heading(let text): "\(text):"
      case .fact(let label, let value): "\(label): \(value)"
      }
    }
    return ["\(sheet.title):"] + facts + [sheet.note].compactMap(\.self)
  }

  /// The newest changes and what became of them.
  static func lines(_ journal: JournalView) -> [String] {
    let lines = journal.lines.prefix(journalLimit).map(line)
    let rest = journal.lines.count - lines.count
    let more = rest > 0 ? "\(rest) older changes: recents journal prints them." : nil
    let none = lines.isEmpty && journal.note == nil ? JournalText.empty : nil
    return lines + [more, none, journal.note?.text].compactMap(\.self)
  }

  /// A question, what will happen, and what can be answered.
  static func lines(_ question: QuestionText) -> [String] {
    [question.title] + question.lines
      + question.answers.map { "Type \($0.key): \($0.text)" } + ["Anything else cancels."]
  }

  /// A question that a word answers.
  static func lines(_ question: QuestionText, word: String) -> [String] {
    [question.title] + question.lines + ["Type \(word) to confirm; anything else cancels."]
  }

  /// The changes that have not reached the server, with their numbers.
  static func lines(_ waiting: WaitingView) -> [String] {
    guard !waiting.lines.isEmpty else { return [WaitingText.empty] }
    return waiting.lines.map { line in
      let text = WaitingText(line)
      return "\(line.number). \(line.time.text(for: .plain)) \(text.change): \(text.state)"
    } + [waiting.moreText].compactMap(\.self)
      + ["Type withdraw and a number to withdraw a change, confirm and a number to send it."]
  }

  private static func line(_ line: JournalView.Line) -> String {
    let text = JournalText(line.entry, for: .plain)
    let change = text.hasChange ? ", from \(text.before) to \(text.after)" : ""
    let reason = text.reason.map { ": \($0)" } ?? ""
    return
      "\(line.time.text(for: .plain)) \(line.entry.name), \(text.action)\(change): \(text.state)\(reason)"
  }
}

/// The help of plain mode, made from the table of commands.
enum HelpWords {
  /// One line for each form of a command.
  static let lines =
    ["Each change is printed when it happens. Type a command and press Enter; N is a row's number."]
    + CommandEntry.table.flatMap(\.plainForms).map { form in
      "\(form.examples.joined(separator: ", ")): \(form.summary)"
    }
    + [
      "Other commands can be typed by their names, too: recents keys lists them.",
      "Without a number, a command acts on the row you last asked for.",
    ]
}
