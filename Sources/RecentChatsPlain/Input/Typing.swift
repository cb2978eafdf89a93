public import Conversations
internal import RecentChats
internal import Wording

extension PlainReporter {
  /// Parses a typed line, in the context of the last report.
  ///
  /// - Parameter line: The typed line.
  /// - Returns: The steps to take, in order; none for an empty line.
  public mutating func steps(for line: String) -> [LineStep] {
    let text = line.trimmed
    if text.hasPrefix("#") { return [] }
    switch reported?.screen.overlay {
    case .question(let question): return answer(text, to: question)
    case .typedQuestion(let question): return answer(text, to: question)
    case .details, .journal, .waiting, .jobs, .job, .rules, .messages, .statistics, .help, .choice:
      return text.isEmpty ? [] : [.event(.command(.dismiss, count: nil))] + command(text)
    case .selectionTags, nil: return text.isEmpty ? [] : command(text)
    }
  }

  /// Returns the steps at the end of the input, when nothing is waited for: quit, even if something
  /// is not done.
  ///
  /// - Returns: The steps to take now; none once the program quits.
  public mutating func stepsAtEnd() -> [LineStep] {
    let isAsked = if case .question = reported?.screen.overlay { true } else { false }
    switch (isQuitting, reported?.screen.overlay) {
    case (true, .question): return [.event(.answered("y"))]
    case (true, _): return []
    case (false, .typedQuestion): return [.event(.edit(.cancel))]
    case (false, _):
      isQuitting = !isAsked
      return [.event(isAsked ? .answered(nil) : .command(.quit, count: nil))]
    }
  }

  /// Returns the reason why a conversation with a number cannot be reached.
  ///
  /// - Parameter id: The conversation.
  /// - Returns: A sentence with the remedy.
  public func outOfReach(_ id: ConversationID) -> String {
    guard let row = rows[id] else {
      return "That conversation is off the list; type list to see the current rows."
    }
    let name = RowWords(row: row).name
    if let filter = reported?.screen.header.filter, !filter.isRestricted {
      return "\(name) is not in this view; type view all to list all conversations."
    }
    return "\(name) does not match the filter; type clear to clear the filter."
  }

  private func answer(_ text: String, to question: QuestionView) -> [LineStep] {
    if (try? TypedCommand(parsing: text))?.command == .quit {
      return [.event(.command(.quit, count: nil))]
    }
    let key = text.lowercased() == "yes" ? "y" : text.count == 1 ? text.lowercased().first : nil
    return [.event(.answered(question.keys.first { $0 == key }))]
  }

  private func answer(_ text: String, to question: TypedQuestionView) -> [LineStep] {
    guard text == question.word else { return [.event(.edit(.cancel))] }
    return [
      .event(.edit(.deleteToStart)), .event(.edit(.insert(text))), .event(.edit(.accept)),
    ]
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension PlainReporter {
  /// Returns the steps of a command line, or the sentence that explains why it is invalid.
  mutating func command(_ text: String) -> [LineStep] {
    do {
      let steps = try steps(for: LineCommand(parsing: text))
      expectsResult = steps.contains(where: \.isForCore)
      return steps
    } catch {
      return reject(error.sentence(for: .plain))
    }
  }

  /// Reports why a line has no effect.
  mutating func reject(_ sentence: String) -> [LineStep] {
    failedLines += 1
    return [.say(sentence)]
  }

  private mutating func steps(for command: LineCommand) -> [LineStep] {
    switch command {
    case .list: wish = .list
    case .more:
      watched = min(watched + pageSize, Self.mostRows)
      wish = .more
    case .rows(let count): return setRows(count)
    case .help: return HelpWords.lines.map { .say($0) }
    case .typed(let command, let row):
      return command.command.actsOnRow ? act(command, row) : steps(for: command)
    }
    return []
  }

  private mutating func setRows(_ count: Int?) -> [LineStep] {
    guard let count, (1...Self.mostRows).contains(count) else {
      return reject("rows takes a number from 1 to \(Self.mostRows), e.g. rows 40.")
    }
    (pageSize, watched, wish) = (count, count, .list)
    return []
  }

  private mutating func steps(for typed: TypedCommand) -> [LineStep] {
    let event = LineStep.event(
      typed.words == nil
        ? .command(typed.command, count: typed.number) : .typed(typed))
    switch (typed.command, typed.words) {
    case (.row, _):
      return typed.peer.map { [.reach($0, nil)] } ?? typed.number.map { hear($0) } ?? []
    case (.select, .rows(let numbers)): return select(numbers)
    case (.select, nil), (.selectRange, _), (.dropRange, _):
      return reject("Add the numbers of rows, e.g. select 2 5-9; type list to see them.")
    case (.theme, _): return [.say("Plain mode has no colours, so it has no themes.")]
    case (.redraw, _): wish = .list
    case (.commandLine, _): return [.say("Type the command itself, e.g. read 3.")]
    case (.sort, nil): return [.say("Type sort and an order, e.g. sort waiting.")]
    case (.filter, nil): return [.say(filterHint)]
    case (.query, nil): return [.say(queryHint)]
    case (.filter, _), (.query, _), (.kind, _), (.sort, _):
      wish = .list
      return [event]
    case (.dismiss, _)
    where reported?.screen.header.filter?.isRestricted != true
      && reported?.screen.selection == nil:
      return [.say("No filter is set.")]
    case (.refresh, _):
      // The core reports that such a session does not connect.
      let isAsked = reported?.screen.status.link != .switchedOff
      return (isAsked ? [.say("Asking the server.")] : []) + [event]
    case _ where typed.command.group == .move:
      wish = .selection
      return [event]
    default: return [event]
    }
    return []
  }

  private var filterHint: String {
    presentFilter + "Type filter and words from a name or message, or filter #tag."
  }

  private var queryHint: String {
    presentFilter + "Type query and conditions, e.g. query is:unread -tag:spam."
  }

  private var presentFilter: String {
    reported?.screen.header.filter.flatMap {
      guard $0.isRestricted else { return nil }
      return "The filter is \($0.shown); type clear to clear it. "
    } ?? ""
  }
}
