internal import RecentChats

extension RecentChatsLines {
  /// What is open in front of the list, as far as it was not told.
  mutating func boxLines(_ view: LinesView) -> [String] {
    switch view.screen.overlay {
    case .details(let details): return detailsLines(details)
    case .journal(let journal): return journalLines(journal)
    case .question(let question):
      defer { box = .question }
      // Nobody is left who could answer.
      return box == .question ? [] : isLeaving ? question.lines : BoxWords.lines(question)
    case .typedQuestion(let question): return typedQuestionLines(question, before: told)
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
