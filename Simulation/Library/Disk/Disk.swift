import Conversations

/// The disk that all programs on one machine share.
///
/// The user's changes are forced to disk; rows alone may be lost with the power, the latest first.
struct Disk {
  private(set) var tables = Tables()
  /// The tables without the writes that a loss of power may lose.
  private var forced = Tables()
  private var unforced: [(writes: [StoreWrite], at: Timestamp)] = []
  private var runs: Int64 = 1
  /// The number of change numbers available to each run.
  static let numbersPerRun: Int64 = 1_000_000
  /// The program that sends; the lock ends with it.
  var sender: Life.RunID?
  /// Every change that was ever saved.
  private(set) var everKept: Set<Int64> = []
  /// Every change that was saved and is over.
  private(set) var everDropped: Set<Int64> = []

  /// Applies writes in one transaction; `now` is the wall clock's time.
  mutating func write(_ writes: [StoreWrite], at now: Timestamp) {
    for write in writes {
      tables.carryOut(write, at: now)
      if case .keepChange(let record) = write { everKept.insert(record.number) }
      if case .dropChange(let number) = write { everDropped.insert(number) }
    }
    guard writes.contains(where: \.isOfUser) else {
      return unforced.append((writes, now))
    }
    forced = tables
    unforced = []
  }

  /// Loses power, and with it some of the latest rows.
  mutating func losePower(_ chance: inout Chance) {
    let kept = unforced.prefix(chance.below(unforced.count + 1))
    tables = forced
    for batch in kept {
      for write in batch.writes { tables.carryOut(write, at: batch.at) }
    }
    forced = tables
    unforced = []
    sender = nil
  }

  /// Returns the contents with which a run begins, and numbers that no other run has.
  mutating func open(firstRows: Int) -> StoreContents {
    let rows = tables.rowsInOrder
    defer { runs += 1 }
    return StoreContents(
      rows: Array(rows.prefix(firstRows)), hasMoreRows: rows.count > firstRows,
      asOf: tables.asOf, changes: tables.changesInOrder, undo: tables.undoInOrder,
      batches: tables.batchesInOrder,
      lastNumber: runs * Self.numbersPerRun)
  }

  /// Returns further rows, after the last one by its place.
  func rows(after last: StoredRow, limit: Int) -> [StoredRow] {
    let place = ServerOrder(last.conversation)
    return Array(
      tables.rowsInOrder.filter {
        (place, last.globalRank) < (ServerOrder($0.conversation), $0.globalRank)
      }.prefix(limit))
  }

  /// Returns true when the run has the right to send, which it takes if it is free.
  mutating func claim(_ run: Life.RunID) -> Bool {
    sender = sender ?? run
    return sender == run
  }

  /// Releases the run's right to send.
  mutating func release(_ run: Life.RunID) {
    if sender == run { sender = nil }
  }
}
