internal import Conversations
internal import RecentChats
internal import Wording

extension PlainReporter {
  /// Returns the lines of the open overlay that were not reported yet.
  mutating func boxLines(_ view: LinesView) -> [String] {
    switch view.screen.overlay {
    case .details(let details): return detailsLines(details)
    case .journal(let journal): return journalLines(journal)
    case .waiting(let waiting):
      defer { box = .waiting }
      return box == .waiting ? [] : BoxWords.lines(waiting)
    case .jobs(let jobs):
      defer { box = .jobs }
      return box == .jobs ? [] : BoxWords.lines(jobs)
    case .job(let rows):
      // Reported once, when it is complete.
      guard box != .job, rows.note != .reading else { return [] }
      box = .job
      return BoxWords.lines(SheetText(rows, for: .plain))
    case .rules(let rules):
      defer { box = .rules }
      return box == .rules ? [] : BoxWords.lines(rules)
    case .choice(let choice):
      defer { box = .choice }
      return box == .choice ? [] : BoxWords.lines(choice)
    case .messages(let messages):
      defer { box = .messages }
      return box == .messages ? [] : BoxWords.lines(SheetText(messages, for: .plain))
    case .statistics(let statistics):
      defer { box = .statistics }
      return box == .statistics ? [] : BoxWords.lines(SheetText(statistics, for: reader))
    case .question(.bulk(let plan)) where !plan.isComplete: return []
    case .question(let question):
      defer { box = .question }
      // After the end of the input, no answer can be typed.
      let text = QuestionText(question, for: .plain)
      return box == .question ? [] : isQuitting ? text.lines : BoxWords.lines(text)
    case .typedQuestion(let question): return typedQuestionLines(question, before: reported)
    case .help, .selectionTags, nil:
      box = nil
      return []
    }
  }

  /// Returns all facts the first time, and then only the new ones.
  private mutating func detailsLines(_ details: DetailsView) -> [String] {
    defer { box = .details(details) }
    guard case .details(let before) = box, before.name == details.name else {
      return BoxWords.lines(SheetText(details, for: reader))
    }
    var fresh = details
    fresh.lines = details.lines.filter { !before.lines.contains($0) }
    if details.note == before.note { fresh.note = nil }
    return Array(BoxWords.lines(SheetText(fresh, for: reader)).dropFirst())
  }

  /// Returns the journal once, when it is complete.
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
    return BoxWords.lines(QuestionText(question, for: .plain), word: question.word)
  }
}

/// The lines that stand for an overlay of the pane.
enum BoxWords {
  /// The largest number of journal entries that are reported.
  static let journalLimit = 20

  /// Returns the details of a conversation or the statistics: a title, then one line per fact.
  static func lines(_ sheet: SheetText) -> [String] {
    let facts = sheet.lines.map { line in
      switch line {
      case .heading(let text): "\(text):"
      case .fact(let label, let value): "\(label): \(value)"
      }
    }
    return ["\(sheet.title):"] + facts + [sheet.note].compactMap(\.self)
  }

  /// Returns the newest changes and their outcomes.
  static func lines(_ journal: JournalView) -> [String] {
    let lines = journal.lines.prefix(journalLimit).map(line)
    let rest = journal.lines.count - lines.count
    let more = rest > 0 ? "\(rest) older changes: recents journal prints them." : nil
    let none = lines.isEmpty && journal.note == nil ? JournalText.empty : nil
    return lines + [more, none, journal.note?.text].compactMap(\.self)
  }

  /// Returns a question, its consequences, and the possible answers.
  static func lines(_ question: QuestionText) -> [String] {
    [question.title] + question.lines
      + question.answers.map { "Type \($0.key): \($0.text)" } + ["Anything else cancels."]
  }

  /// Returns a question that a word answers.
  static func lines(_ question: QuestionText, word: String) -> [String] {
    [question.title] + question.lines + ["Type \(word) to confirm; anything else cancels."]
  }

  /// Returns the lines of the changes that have not reached the server, with their numbers.
  static func lines(_ waiting: WaitingView) -> [String] {
    guard !waiting.lines.isEmpty else { return [WaitingText.empty] }
    return waiting.lines.map { line in
      let text = WaitingText(line)
      return "\(line.number). \(line.time.text(for: .plain)) \(text.change): \(text.state)"
    } + [waiting.moreText].compactMap(\.self)
      + ["Type withdraw and a number to withdraw a change, confirm and a number to send it."]
  }

  /// Returns the lines of the bulk changes, with their numbers.
  static func lines(_ jobs: JobsView) -> [String] {
    guard !jobs.lines.isEmpty else { return [JobsView.empty] }
    return jobs.lines.flatMap { line in
      ["\(line.number). \(line.time.text(for: .plain)) \(line.title): \(line.state)"]
        + line.reasons(for: .plain)
    } + [
      "Type job, pause-job or cancel-job and a number to see the rows of one, pause or withdraw it."
    ]
  }

  /// Returns the lines of the rules, with their numbers.
  static func lines(_ rules: RulesView) -> [String] {
    guard !rules.lines.isEmpty else { return [RulesView.empty] }
    return rules.lines.map { "\($0.number). \($0.title): \($0.text)" }
      + ["Type rules and a number to list what one finds."]
  }

  /// Returns the lines of the views or tags.
  static func lines(_ choice: ChoiceView) -> [String] {
    guard !choice.lines.isEmpty else { return [ChoiceView.empty] }
    return choice.lines.map { line in
      let number = line.number.map { "\($0). " } ?? ""
      return "\(number)\(line.name): \(line.countText)\(line.isPresent ? ", open" : "")"
    } + ["Type view and a name to open one."]
  }

  private static func line(_ line: JournalView.Line) -> String {
    let text = JournalText(line.entry, for: .plain)
    let change = text.hasChange ? ", from \(text.before) to \(text.after)" : ""
    let reason = text.reason.map { ": \($0)" } ?? ""
    return
      "\(line.time.text(for: .plain)) \(line.entry.name), \(text.action)\(change): \(text.state)\(reason)"
  }
}

/// The help of plain mode, generated from the table of commands.
enum HelpWords {
  /// The lines: one for each form of a command.
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
