public import Conversations
internal import RecentChats

extension RecentChatsLines {
  /// Understands a typed line, as things were told last.
  ///
  /// - Parameter line: What was typed.
  /// - Returns: What to do, in order; nothing for an empty line.
  public mutating func steps(for line: String) -> [LineStep] {
    let text = line.trimmed
    switch told?.screen.overlay {
    case .question(let question): return answer(text, to: question)
    case .typedQuestion(let question): return answer(text, to: question)
    case .details, .journal, .help:
      return text.isEmpty ? [] : [.event(.command(.dismiss, count: nil))] + command(text)
    case nil: return text.isEmpty ? [] : command(text)
    }
  }

  /// What to do once nothing more can be typed: quit, and wait for the server as long as that may help.
  ///
  /// - Returns: What to do now; nothing while there is only to wait.
  public mutating func stepsAtEnd() -> [LineStep] {
    let isAsked = if case .question = told?.screen.overlay { true } else { false }
    switch (isLeaving, told?.screen.overlay) {
    case (true, .question):
      let isLive = [.live, .polling].contains(told?.screen.status.link)
      return isLive && told?.isWaiting == true ? [] : [.event(.answered("y"))]
    case (true, _): return []
    case (false, .typedQuestion): return [.event(.edit(.cancel))]
    case (false, _):
      isLeaving = !isAsked
      return [.event(isAsked ? .answered(nil) : .command(.quit, count: nil))]
    }
  }

  /// Why a conversation that has a number cannot be reached.
  ///
  /// - Parameter id: The conversation.
  /// - Returns: A sentence that says what to do.
  public func outOfReach(_ id: ConversationID) -> String {
    guard let row = rows[id] else {
      return "That conversation is off the list; type list for the rows that are there."
    }
    return "\(RowWords(row: row).name) does not pass the filter; type clear to drop it."
  }

  private func answer(_ text: String, to question: QuestionView) -> [LineStep] {
    if case .command(.quit, _)? = try? TypedCommand(parsing: text) {
      return [.event(.command(.quit, count: nil))]
    }
    let key = text.lowercased() == "yes" ? "y" : text.count == 1 ? text.lowercased().first : nil
    return [.event(.answered(question.answers.map(\.key).first { $0 == key }))]
  }

  private func answer(_ text: String, to question: TypedQuestionView) -> [LineStep] {
    guard text == question.word else { return [.event(.edit(.cancel))] }
    return [
      .event(.edit(.deleteToStart)), .event(.edit(.insert(text))), .event(.edit(.accept)),
    ]
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
