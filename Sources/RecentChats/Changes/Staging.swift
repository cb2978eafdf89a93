import Conversations

extension RecentChatsModel {
  /// Takes in a change: it shows once it is on disk, and is sent as soon as it may be.
  ///
  /// - Parameters:
  ///   - change: What is wanted.
  ///   - row: The conversation as the person means it.
  ///   - now: When.
  ///   - step: What it means to the history.
  ///   - sentence: What is said when it shows.
  /// - Returns: What the shell must do.
  mutating func stage(
    _ change: Change, on row: Conversation, at now: Moment, as step: History.Step = .new,
    saying sentence: String? = nil
  ) -> [Effect] {
    notice = nil
    let ticket = ledger.stage(
      change, on: row.id, peer: row.peer, at: now.wall, undoing: step.undone,
      mustBeKept: !disabledRules.contains(.keptFirst))
    announcements[ticket] = sentence
    let entry = journalEntry(of: ticket, change, on: row, as: step, at: now)
    journal.add(entry)
    persistence.enqueue(
      (ledger.record(of: ticket).map { [.keepChange($0)] } ?? []) + [.keepEntry(entry)]
        + remember(change, on: row, ticket, as: step, at: now), recording: [ticket])
    let log = Effect.log(LogLine(.info, "change \(ticket.number) staged: \(change.name)"))
    if persistence.savesChanges { return [log] }
    return [log] + recorded([ticket])
  }

  private mutating func remember(
    _ change: Change, on row: Conversation, _ ticket: Ticket, as step: History.Step,
    at now: Moment
  ) -> [StoreWrite] {
    guard step == .new else { return history.note(step, by: ticket) }
    guard let inverse = change.inverse(on: row, at: now.wall) else {
      history.noteNotUndoable(change.words(for: row.name))
      return []
    }
    return history.push(
      UndoRecord(
        number: Int64(ticket.number), conversation: row.id, peer: row.peer, name: row.name,
        change: change, inverse: inverse))
  }
}

extension History.Step {
  /// The change that is taken back.
  fileprivate var undone: Ticket? {
    if case .undo(let number) = self, number > 0 { Ticket(UInt64(number)) } else { nil }
  }
}

extension Change {
  /// What it does to a conversation, to stand behind "could not".
  func words(for name: String) -> String {
    switch self {
    case .markRead: "mark \(name) read"
    case .markUnread, .restoreUnread: "mark \(name) unread"
    case .markDelivered: "mark \(name) delivered"
    case .editTags: "change the tags of \(name)"
    case .pin: "pin \(name)"
    case .unpin: "unpin \(name)"
    case .reset(.ownList, _): "take \(name) off the list"
    case .reset(.messages, _): "delete the messages of \(name)"
    case .reset(.everyone, _): "delete \(name) for everyone"
    }
  }

  /// Its name in the log and in the journal, without anything a person wrote.
  package var name: String {
    switch self {
    case .markRead: "mark read"
    case .markUnread: "mark unread"
    case .restoreUnread: "restore unread"
    case .markDelivered: "mark delivered"
    case .editTags: "edit tags"
    case .pin: "pin"
    case .unpin: "unpin"
    case .reset: "reset"
    }
  }
}

extension SyncFailure {
  /// The failure in the log, without the server's text.
  var logWords: String {
    switch self {
    case .unreachable(let kind, let detail, let isUnknown):
      "unreachable (\(kind), \(detail)\(isUnknown ? ", outcome unknown" : ""))"
    case .unauthorized(let code, _): "unauthorized (\(code))"
    case .rateLimited(let seconds): "rate limited (\(seconds.map(String.init) ?? "?") s)"
    case .refused(let code, _, let status): "refused (\(status) \(code))"
    case .serverFault(let code, let status): "server fault (\(status) \(code ?? "-"))"
    case .malformed(let place): "malformed (\(place))"
    }
  }
}
