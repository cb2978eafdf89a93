internal import Conversations
internal import RecentChats
internal import Wording

extension RecentChatsLines {
  /// What is open in front of the list, as far as it was not told.
  mutating func boxLines(_ view: LinesView) -> [String] {
    switch view.screen.overlay {
    case .details(let details): return detailsLines(details)
    case .journal(let journal): return journalLines(journal)
    case .question(let question):
      defer { box = .question }
      // Nobody is left who could answer.
      return box == .question ? [] : isQuitting ? question.lines : BoxWords.lines(question)
    case .typedQuestion(let question): return typedQuestionLines(question, before: reported)
    case .help, nil:
      box = nil
      return []
    }
  }

  /// Everything the first time, and after that the facts that have come.
  private mutating func detailsLines(_ details: DetailsView) -> [String] {
    defer { box = .details(details) }
    guard case .details(let before) = box, before.title == details.title else {
      return BoxWords.lines(details) + [details.note].compactMap(\.self).map(KeyWords.spelled)
    }
    var fresh = details
    fresh.facts = details.facts.filter { !before.facts.contains($0) }
    let note = details.note == before.note ? nil : details.note
    return BoxWords.lines(fresh).dropFirst() + [note].compactMap(\.self).map(KeyWords.spelled)
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
    return BoxWords.lines(question)
  }
}

/// Says what a box on the screen would show.
enum BoxWords {
  /// How many changes of the journal are said.
  static let journalLimit = 20

  /// A conversation or the statistics: a title, then a line a fact.
  static func lines(_ details: DetailsView) -> [String] {
    ["\(details.title):"]
      + details.facts.map {
        $0.value.isEmpty ? "\($0.label):" : "\($0.label): \(KeyWords.spelled($0.value))"
      }
  }

  /// The newest changes and what became of them.
  static func lines(_ journal: JournalView) -> [String] {
    let lines = journal.lines.prefix(journalLimit).map(line)
    let rest = journal.lines.count - lines.count
    let more = rest > 0 ? "\(rest) older ones: recents journal prints them." : nil
    let none = lines.isEmpty && journal.note == nil ? JournalText.empty : nil
    return lines + [more, none, journal.note?.text(for: .plain)].compactMap(\.self)
  }

  /// A question, what will happen, and what can be answered.
  static func lines(_ question: QuestionView) -> [String] {
    [question.title] + question.lines.filter { !$0.isEmpty }
      + question.answers.map { "Type \($0.key): \(KeyWords.spelled($0.text))" }
      + ["Anything else leaves everything as it is."]
  }

  /// A question that a word answers.
  static func lines(_ question: TypedQuestionView) -> [String] {
    [question.title] + question.lines.filter { !$0.isEmpty }
      + ["Type \(question.word) to go on; anything else leaves everything as it is."]
  }

  private static func line(_ line: JournalView.Line) -> String {
    let text = JournalText(line.entry, for: .plain)
    let change = text.hasChange ? ", from \(text.before) to \(text.after)" : ""
    let reason = text.reason.map { ": \($0)" } ?? ""
    return "\(line.time) \(line.entry.name), \(text.action)\(change): \(text.state)\(reason)"
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

/// Says a command where a sentence that is meant for the screen names a key.
enum KeyWords {
  private static let commands = [
    ("refresh with ^R", "type refresh"), ("press ^R", "type refresh"), ("with ^R", "with refresh"),
    (" (^C, too)", ""),
  ]

  /// A sentence of ours with commands in place of keys.
  static func spelled(_ sentence: String) -> String {
    guard sentence.contains("^") else { return sentence }
    return commands.reduce(sentence) { $0.replacing($1.0, with: $1.1) }
  }
}
