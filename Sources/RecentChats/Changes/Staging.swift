import Conversations

extension RecentChatsModel {
  /// Stages a change: it is shown once it is on disk, and sent as soon as possible.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - row: The conversation in its intended state.
  ///   - now: The current time.
  ///   - step: The step in the history.
  ///   - announcement: The notice to show once the change is on disk.
  /// - Returns: The effects for the shell to run.
  mutating func stage(
    _ change: Change, on row: Conversation, at now: Moment, as step: History.Step = .new,
    saying announcement: Notice? = nil
  ) -> [Effect] {
    if let kind = row.peer.unknownKind { return cannot(.unknownKind(row.name, kind)) }
    notice = nil
    let ticket = ledger.stage(
      change, on: row.id, peer: row.peer, at: now.wall, undoing: step.undone, redoing: step.redone,
      mustBeKept: rules.writesBeforeShowing)
    if sync.link.isAway { withholdResets() }
    announcements.set(announcement, for: ticket)
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
      history.push(
        History.FinalChange(ticket: ticket, change: ChangeOfConversation(change, name: row.name)))
      return []
    }
    return history.push(
      UndoRecord(
        number: ticket.number, conversation: row.id, peer: row.peer, name: row.name,
        change: change, inverse: inverse))
  }
}

extension History.Step {
  /// The ticket of the undone change.
  var undone: Ticket? {
    if case .undo(let number) = self { Ticket(number) } else { nil }
  }

  /// The ticket of the redone change.
  var redone: Ticket? {
    if case .redo(let number) = self { Ticket(number) } else { nil }
  }
}

extension Change {
  /// The name of the change in the log and in the journal, without any text of the user.
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
  /// The description of the failure for the log, without the server's text.
  var logWords: String {
    switch self {
    case .unreachable(let way, let detail, let isUnknown):
      "unreachable (\(way.logWords)\(detail.isEmpty ? "" : ", " + detail)"
        + "\(isUnknown ? ", outcome unknown" : ""))"
    case .unauthorized(let code, _, let status): "unauthorized (\(code ?? "HTTP \(status)"))"
    case .rateLimited(let seconds): "rate limited (\(seconds.map(String.init) ?? "?") s)"
    case .refused(let code, _, let status): "refused (\(status) \(code ?? "-"))"
    case .intermediary(let status): "answered by an intermediary (\(status))"
    case .serverFault(let code, let status, let pause):
      "server fault (\(status) \(code ?? "-")\(pause.map { ", pause \($0) s" } ?? ""))"
    case .malformed(let place): "malformed (\(place))"
    case .impossible(let reason): "impossible (\(reason))"
    }
  }
}

extension SyncFailure.Unreachable {
  /// The text for the log, with the reason.
  fileprivate var logWords: String {
    switch self {
    case .certificate(let fault): "certificate \(fault)"
    case .proxy(.certificate(let fault)): "proxy, certificate \(fault)"
    case .proxy(.refused(let status)): "proxy, refused \(status)"
    case .proxy(let fault): "proxy, \(fault)"
    default: "\(self)"
    }
  }
}
