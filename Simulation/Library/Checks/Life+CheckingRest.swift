import Conversations
import RecentChats

extension Life {
  /// True when nothing is left to do.
  var isAtRest: Bool {
    mutating get {
      guard disk.tables.changes.isEmpty else { return false }
      let list = server.list
      return runs.compactMap(\.self).allSatisfy { $0.shows(list) && $0.isDone }
    }
  }

  /// Checks the final state.
  mutating func checkRest() {
    let list = server.list
    for run in runs.compactMap(\.self) {
      let ledger = run.model.ledger
      if !ledger.pendingChanges.isEmpty {
        complain(.rest, "pending for ever: \(ledger.pendingChanges.map(\.words))")
      }
      if !run.shows(list) { complain(.rest, run.difference(to: list)) }
      checkTotal(ledger, list)
    }
    checkJournal()
    checkStored(list)
    if plan.isAlone { checkWishes() }
  }

  private mutating func checkTotal(_ ledger: Ledger, _ list: [Conversation]) {
    let total = list.reduce(0) { sum, row in
      if case .count(let count) = row.unread { sum + count } else { sum }
    }
    if ledger.unreadTotal.messages != total {
      complain(.rest, "\(ledger.unreadTotal.messages) unread in all, and it should be \(total)")
    }
  }

  private mutating func checkJournal() {
    for change in disk.tables.changesInOrder {
      complain(.rest, "change \(change.number) is on disk for ever")
    }
    for entry in disk.tables.journalInOrder {
      if !entry.state.isFinal {
        complain(.journal, "the line of change \(entry.number) stays \(entry.state)")
      }
      if entry.state == .confirmed, !settled.contains(Ticket(entry.number)),
        server.firstDone[Ticket(entry.number)] == nil
      {
        complain(.journal, "change \(entry.number) is confirmed, and was never done")
      }
    }
    for number in disk.everKept.sorted() where disk.tables.journal[number] == nil {
      complain(.journal, "change \(number) has no line")
    }
  }

  /// Checks that, for one program whose clock runs evenly, the disk contains the server's rows.
  private mutating func checkStored(_ list: [Conversation]) {
    let isClockSet = plan.steps.contains {
      if case .setClock = $0.event { true } else { false }
    }
    guard plan.programs == 1, !isClockSet, runs[0]?.hasStore == true else { return }
    let stored = disk.tables.rows.mapValues(\.row.conversation)
    for row in list where stored[row.id] != row {
      complain(.storedAtRest, "on disk is \(stored[row.id]?.words ?? "nothing"), not \(row.words)")
    }
    if stored.count != list.count {
      complain(.storedAtRest, "\(stored.count) rows are on disk, and it should be \(list.count)")
    }
  }

  /// Checks that, without other writers, everything ends as the user requested.
  private mutating func checkWishes() {
    for (row, first) in zip(server.rows, Server(plan).rows)
    where !row.isHidden && wishes.isClear(row.listed.id, programs: plan.programs) {
      let id = row.listed.id
      let wanted = wishes.tags(of: id, from: Set(first.listed.tagList))
      if Set(row.listed.tagList) != wanted {
        complain(
          .nothingLost, "\(row.listed.words), and its tags should be \(wanted.map(\.rawValue))")
      }
      if row.listed.pin?.scope != .everyone, wishes.isPinned(id) != (row.listed.pin != nil) {
        complain(.nothingLost, "\(row.listed.words), and its pin is not what was asked for")
      }
      if let isUnread = wishes.isUnread(row.listed), row.listed.unread != .untracked,
        row.listed.unread.isUnread != isUnread
      {
        complain(.nothingLost, "\(row.listed.words), and should be \(isUnread ? "unread" : "read")")
      }
    }
  }
}

extension Run {
  /// Returns true when the program shows exactly this list.
  fileprivate func shows(_ list: [Conversation]) -> Bool {
    let ledger = model.ledger
    guard ledger.count == list.count else { return false }
    return list.indices.allSatisfy { ledger.visible(ledger[$0])?.conversation == list[$0] }
  }

  /// True when nothing waits for the server or the disk.
  fileprivate var isDone: Bool {
    model.ledger.pendingChanges.isEmpty && !model.ledger.isRestoring && model.isDiskCaughtUp
  }

  fileprivate func difference(to list: [Conversation]) -> String {
    let shown = (0..<model.ledger.count).compactMap { model.ledger.visible(model.ledger[$0]) }
    for (row, wanted) in zip(shown, list) where row.conversation != wanted {
      return
        "program \(id.program) shows \(row.conversation.words), and the server has \(wanted.words)"
    }
    return "program \(id.program) shows \(shown.count) rows, and the server has \(list.count)"
  }
}
