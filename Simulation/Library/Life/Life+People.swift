import Conversations
import RecentChats

extension Life {
  /// Performs a user's action at a program, or starts the program if it is not running.
  mutating func act(_ deed: Deed, at program: Int) {
    guard let run = runs[program] else { return start(program) }
    closeWhatIsOpen(run.id)
    switch deed {
    case .markRead(let row): press(.markRead, row, run.id)
    case .markUnread(let row): press(.markUnread, row, run.id)
    case .markDelivered(let row): press(.markDelivered, row, run.id)
    case .togglePin(let row): press(.togglePin, row, run.id)
    case .addTag(let tag, let row): editTags("+\(tag)", row, run.id)
    case .removeTag(let tag, let row): editTags("-\(tag)", row, run.id)
    case .reset(let scope, let row): reset(scope, row, run.id)
    case .markDone(let row): press(.markDone, row, run.id)
    case .again(let row): press(.repeatChange, row, run.id)
    case .settle: press(.settle, run.id)
    case .bulk(let deed, let rows): change(rows, deed, run.id)
    case .pauseJob: send(.typed(TypedCommand(.pauseJob)), to: run.id)
    case .cancelJob: send(.typed(TypedCommand(.cancelJob)), to: run.id)
    case .undo: press(.undo, run.id)
    case .redo: press(.redo, run.id)
    case .details(let row): press(.details, row, run.id)
    case .journal: press(.journal, run.id)
    case .statistics: press(.statistics, run.id)
    case .withdraw(let number): withdraw(number, run.id)
    case .refresh: press(.refresh, run.id)
    case .focus(let hasFocus): send(.focused(hasFocus), to: run.id)
    case .cycleFilter: press(.cycleFilter, run.id)
    case .quit(let insists): quit(insists, run.id)
    }
  }

  /// Presses the keys with which a user continues when nothing happens.
  mutating func pressOn(_ program: Int) {
    guard let run = runs[program] else { return }
    closeWhatIsOpen(run.id)
    send(.focused(true), to: run.id)
    if run.model.isRefused { press(.refresh, run.id) }
    while complaint == nil, let number = running(run.id)?.model.pausedJob {
      send(.typed(TypedCommand(.pauseJob, number: number)), to: run.id)
    }
    answerForWithheld(run.id)
  }

  /// The user withdraws a change from the list of waiting changes.
  private mutating func withdraw(_ number: Int, _ id: RunID) {
    press(.waiting, id)
    closeWhatIsOpen(id)
    send(.typed(TypedCommand(.withdraw, number: number)), to: id)
  }

  /// The user sends or withdraws a withheld change, which cannot be undone.
  private mutating func answerForWithheld(_ id: RunID) {
    for number in 1...20 {
      guard let withheld = running(id)?.model.ledger.firstWithheld else { return }
      press(.waiting, id)
      closeWhatIsOpen(id)
      send(.typed(TypedCommand(.confirm, number: number)), to: id)
      guard case .answering = running(id)?.model.inputMode else { continue }
      let isSent = withheld.ticket.number.isMultiple(of: 2)
      if isSent { running(id)?.confirmed.insert(withheld.ticket.number) }
      send(.answered(isSent ? "y" : "w"), to: id)
      closeWhatIsOpen(id)
    }
  }

  private mutating func closeWhatIsOpen(_ id: RunID) {
    switch running(id)?.model.inputMode {
    case .scrolling: press(.dismiss, id)
    case .editing: send(.edit(.cancel), to: id)
    case .answering: send(.answered(nil), to: id)
    case .commands, nil: break
    }
  }

  private mutating func press(_ command: Command, _ id: RunID) {
    send(.command(command, count: nil), to: id)
  }

  private mutating func press(_ command: Command, _ row: Int, _ id: RunID) {
    send(.command(.toTop, count: row + 1), to: id)
    press(command, id)
  }

  /// The user selects rows, changes all of them, and confirms that.
  private mutating func change(_ rows: [Int], _ deed: BulkDeed, _ id: RunID) {
    press(.dismiss, id)
    for row in rows { press(.select, row, id) }
    switch deed {
    case .markRead: press(.markRead, id)
    case .markUnread: press(.markUnread, id)
    case .togglePin: press(.togglePin, id)
    case .addTag(let tag): editTags(TagEdit(adding: [Tag(tag)]), id)
    case .removeTag(let tag): editTags(TagEdit(removing: [Tag(tag)]), id)
    }
    guard case .answering = running(id)?.model.inputMode else { return }
    send(.answered("y"), to: id)
  }

  private mutating func editTags(_ edit: TagEdit, _ id: RunID) {
    send(.typed(TypedCommand(.editTags, .tags(edit))), to: id)
  }

  private mutating func editTags(_ text: String, _ row: Int, _ id: RunID) {
    press(.editTags, row, id)
    guard case .editing = running(id)?.model.inputMode else { return }
    send(.edit(.insert(text)), to: id)
    send(.edit(.accept), to: id)
    closeWhatIsOpen(id)
  }

  private mutating func reset(_ scope: ResetScope, _ row: Int, _ id: RunID) {
    press(.reset, row, id)
    guard case .answering = running(id)?.model.inputMode else { return }
    send(.answered(scope.key), to: id)
    guard case .editing = running(id)?.model.inputMode else { return }
    send(.edit(.insert("delete")), to: id)
    send(.edit(.accept), to: id)
  }

  private mutating func quit(_ insists: Bool, _ id: RunID) {
    press(.quit, id)
    guard insists, case .answering = running(id)?.model.inputMode else { return }
    send(.answered("y"), to: id)
  }
}

extension ResetScope {
  /// The key that selects the scope.
  fileprivate var key: Character {
    switch self {
    case .ownList: "y"
    case .messages: "m"
    case .everyone: "a"
    }
  }
}
