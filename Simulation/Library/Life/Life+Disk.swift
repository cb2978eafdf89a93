import Conversations
import RecentChats

extension Life {
  /// Returns a random duration of a disk operation.
  mutating func diskTime() -> Int64 { Int64(chance.from(1...weather.diskDelay)) }

  /// Completes a program's write, or fails it if the disk is full.
  mutating func finishWriting(_ id: RunID) {
    guard let writes = running(id)?.writing else { return }
    runs[id.program]?.writing = nil
    if weather.isDiskFull {
      let failure = StoreFailure(.diskFull, path: "store")
      agenda.plan(.tells(.written(failure), id), at: uptime + 1)
    } else {
      write(writes, id)
      agenda.plan(.tells(.written(nil), id), at: uptime + diskTime())
    }
  }

  mutating func write(_ writes: [StoreWrite], _ id: RunID) {
    disk.write(writes, at: wall)
    wishes.note(writes)
    for case .markEntry(let number, .withdrawn) in writes {
      wishes.withdraw(number, wasDone: server.firstDone[Ticket(number)] != nil)
    }
    trace.note(5, writes.count, "disk: \(writes.map(\.words))", at: uptime)
    if writes.contains(where: \.isOfChanges) { ringBell(except: id) }
  }

  /// Notifies the other programs of a change on disk.
  mutating func ringBell(except id: RunID) {
    for other in others(than: id) {
      agenda.plan(.tells(.changesTouched, other), at: uptime + diskTime())
    }
  }

  private func others(than id: RunID) -> [RunID] {
    runs.compactMap(\.self).filter { $0.id != id && $0.hasStore }.map(\.id)
  }

  /// Allows another program to send, if there is one.
  mutating func releaseSending(_ id: RunID) {
    guard running(id) != nil else { return }
    let isShared = !others(than: id).isEmpty
    if isShared {
      disk.release(id)
      ringBell(except: id)
    }
    agenda.plan(.tells(.released(isShared), id), at: uptime + diskTime())
  }

  mutating func readChanges(_ isSender: Bool, _ id: RunID) {
    guard running(id) != nil else { return }
    agenda.plan(
      .readsJournal(isSender: isSender, disk.tables.changesInOrder, id), at: uptime + diskTime())
  }

  mutating func readJournal(_ isSender: Bool, _ changes: [ChangeRecord], _ id: RunID) {
    let look = StoredChanges(
      changes: changes, journal: disk.tables.journalInOrder,
      batches: disk.tables.batchesInOrder, isSender: isSender)
    send(.changesRead(.success(look)), to: id)
  }

  mutating func readRows(_ last: StoredRow, _ limit: Int, _ id: RunID) {
    guard running(id) != nil else { return }
    let rows = disk.rows(after: last, limit: limit)
    agenda.plan(.tells(.moreRowsRead(.success(rows)), id), at: uptime + diskTime())
  }
}

extension StoreWrite {
  /// True when other programs are notified of it.
  fileprivate var isOfChanges: Bool {
    switch self {
    case .keepChange, .dropChange, .wantWithdrawal, .keepBatch, .pauseBatch: true
    default: false
    }
  }
}
