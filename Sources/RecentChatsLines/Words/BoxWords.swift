internal import Conversations
internal import RecentChats

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
    let none = lines.isEmpty && journal.note == nil ? "Nothing was changed yet." : nil
    return lines + [more, none, journal.note].compactMap(\.self)
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

  private static func line(_ change: JournalView.Line) -> String {
    let states =
      change.before.isEmpty && change.after.isEmpty
      ? "" : ", from \(change.before) to \(change.after)"
    let reason = change.state.reason.map { ": \($0)" } ?? ""
    return "\(change.time) \(change.name), \(change.action)\(states): \(change.state.word)\(reason)"
  }
}
