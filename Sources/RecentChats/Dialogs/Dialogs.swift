import Conversations
import Queries

extension RecentChatsModel {
  /// Applies a key to the line being typed.
  mutating func edit(_ action: EditAction, at now: Moment) -> [Effect] {
    switch mode {
    case .filtering(let line, let before): editFilter(line, action, before: before)
    case .querying(let line): editQuery(line, action)
    case .help(let help): editHelpSearch(help, action)
    case .commanding(let line): return editCommandLine(line, action, at: now)
    case .tagging(let tagging): return editTags(tagging, action, at: now)
    case .taggingSelection(let editor): return editTags(editor, action, at: now)
    case .typedQuestion(let question, let line): return editAnswer(question, line, action, at: now)
    default: break
    }
    return []
  }

  private mutating func editFilter(_ line: LineEditor, _ action: EditAction, before: String) {
    var line = line
    switch action {
    case .accept: mode = .list
    case .cancel:
      mode = .list
      setFilterText(before)
    default:
      line.apply(action)
      mode = .filtering(line, before: before)
      setFilterText(line.text)
    }
  }

  /// Lists the rows that match a text.
  mutating func setFilterText(_ text: String) {
    guard text != list.filter.words else { return }
    show(matching: text)
  }

  /// Returns the tag editor for a row, with all known tags, most likely first.
  func tagging(_ row: Conversation) -> Tagging {
    let editor = TagEditor(
      name: row.name, tags: row.tagList, known: tags(goingWith: row.tagList),
      exclusive: settings.exclusiveTags)
    return Tagging(id: row.id, peer: row.peer, editor: editor)
  }

  private mutating func editTags(
    _ tagging: Tagging, _ action: EditAction, at now: Moment
  ) -> [Effect] {
    var tagging = tagging
    let outcome = tagging.editor.apply(action)
    mode = .list
    switch outcome {
    case .editing: mode = .tagging(tagging)
    case .cancelled: break
    case .finished(let edit, let absent):
      guard !edit.isEmpty || !absent.isEmpty else { return [] }
      guard let row = ledger.intended(tagging.id) else { return sayGone(tagging.editor.name) }
      note([.editTags(edit)])
      return movingOn(after: TypedCommand(.editTags)) {
        $0.editTags(edit, absent: absent, on: row, at: now)
      }
    }
    return []
  }

  private mutating func editAnswer(
    _ question: TypedQuestion, _ line: LineEditor, _ action: EditAction, at now: Moment
  ) -> [Effect] {
    var line = line
    switch (action, question) {
    case (.cancel, _):
      mode = .list
      return say(.cancelled)
    case (.accept, _) where line.text != question.word:
      return say(.typeToConfirm(question.word))
    case (.accept, .reset(let target, let scope)):
      mode = .list
      return reset(target, scope, at: now)
    case (.accept, .bulk(let plan, _)):
      mode = .list
      return begin(plan, at: now)
    default:
      line.apply(action)
      mode = .typedQuestion(question, line)
      return []
    }
  }

  /// Handles the answer to a question; nil cancels.
  mutating func answered(_ answer: Character?, at now: Moment) -> [Effect] {
    if case .planning = mode { mode = .list }
    guard case .question(let question) = mode else { return [] }
    mode = .list
    switch (question, answer) {
    case (.reset(let target), "y"):
      return reset(target, .ownList, at: now)
    case (.reset(let target), "m") where !target.peer.isGroup:
      mode = .typedQuestion(.reset(target, .messages), LineEditor())
    case (.reset(let target), "a"):
      mode = .typedQuestion(.reset(target, .everyone), LineEditor())
    case (.reset, _), (.sort, nil): return say(.cancelled)
    case (.sort, let key?):
      if let sort = ListSort(typed: String(key)) { self.sort(by: sort) }
    case (.earlierChange(let number, _), "y"): return undoEarlierChange(number, at: now)
    case (.earlierChange, _), (.unaimed, nil): return say(.cancelled)
    case (.unaimed(let command, let target, _), _): return perform(command, on: target, at: now)
    case (.confirmation(let ticket, _, _), _):
      return answerConfirmation(of: ticket, answer, at: now)
    case (.bulk(let plan), "y"): return begin(plan, at: now)
    case (.bulk, _): return say(.cancelled)
    case (.quit, "y"): leave()
    case (.quit, _): break
    }
    return []
  }

  private mutating func reset(
    _ target: Target, _ scope: ResetScope, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(target.id) else { return sayGone(target.name) }
    return stage(.reset(scope, seen: target.seen), on: row, at: now)
  }

  /// Opens a question.
  mutating func ask(_ question: Question) -> [Effect] {
    mode = .question(question)
    return []
  }

  /// Shows that the conversation has left the list in the meantime.
  mutating func sayGone(_ name: String) -> [Effect] {
    cannot(.gone(name))
  }

  /// Opens the details of the selected conversation and requests those that the list lacks.
  mutating func openDetails(at now: Moment) -> [Effect] {
    guard let row = selected?.conversation else { return say(.nothingSelected) }
    var details = Details(id: row.id, name: row.name, lines: summary(of: row))
    if let note = noteInsteadOfRequest(at: now) {
      details.note = note
      mode = .details(details)
      return []
    }
    details.note = .asking
    mode = .details(details)
    return [.fetchDetails(row.id, row.peer)]
  }

  /// Returns the reason why no request for details is sent now; nil if one may be sent.
  private func noteInsteadOfRequest(at now: Moment) -> DetailsNote? {
    if settings.isOffline { return .failed(SyncState.isSwitchedOff) }
    return holdLeft(at: now) == nil ? nil : .limited
  }

  /// Handles the response to a request for details.
  mutating func detailsFinished(
    _ id: ConversationID, _ result: Result<ConversationDetails, SyncFailure>, at now: Moment
  ) -> [Effect] {
    note(result, for: id)
    // The wait applies to all requests, whether or not the box is still open.
    guard case .failure(let failure) = result, failure.asksForPause else { return [] }
    return hold(failure, at: now)
  }

  private mutating func note(
    _ result: Result<ConversationDetails, SyncFailure>, for id: ConversationID
  ) {
    guard case .details(var details) = mode, details.id == id else { return }
    switch result {
    case .success(let reported):
      details.note = nil
      details.lines = self.details(
        of: ledger.visible(id)?.conversation, reported: reported.facts)
    case .failure(let failure): details.note = .failed(failure)
    }
    mode = .details(details)
  }
}
