public import Conversations
internal import GRDB
internal import Synchronization

extension SQLiteStore {
  /// Opens the file and reads what the last run left; nothing else happens before it returns.
  ///
  /// - Parameter firstRows: How many rows to read at once; the others follow by `moreRows`.
  /// - Returns: What was there, and a range of numbers that no other run has.
  /// - Throws: `StoreFailure`; the program then goes on without a store.
  public func open(firstRows: Int) throws(StoreFailure) -> StoreContents {
    let queue = try connected(anew: true)
    do {
      return try queue.write { try $0.contents(firstRows: firstRows) }
    } catch {
      // Without numbers of its own the program would overwrite the changes of the last run.
      throw failure(error, isLast: true)
    }
  }

  /// Reads further rows of what the last run left, in the order of the list.
  ///
  /// - Parameters:
  ///   - last: The last row that was read; nil to begin at the top.
  ///   - limit: How many to read at the most.
  /// - Returns: The rows; fewer than asked for at the end.
  /// - Throws: `StoreFailure` when they cannot be read.
  public func moreRows(after last: StoredRow?, limit: Int) throws(StoreFailure) -> [StoredRow] {
    let place = last.map(RowPlace.init) ?? .top
    return try reading { try $0.rows(after: place, limit: limit).rows }
  }

  /// Reads the changes again, those of other programs on the same store included.
  ///
  /// - Returns: The changes that no list has confirmed, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  public func changes() throws(StoreFailure) -> [ChangeRecord] {
    try reading { try $0.changes() }
  }

  /// Reads the journal.
  ///
  /// - Parameters:
  ///   - since: Only what was made at or after that moment; nil for everything.
  ///   - limit: Only so many, the newest; nil for all.
  /// - Returns: The lines, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  public func journal(since: Timestamp?, limit: Int?) throws(StoreFailure) -> [JournalEntry] {
    try reading { try $0.journal(since: since?.seconds ?? .min, limit: limit ?? -1) }
  }

  private func reading<Value>(_ read: (Database) throws -> Value) throws(StoreFailure) -> Value {
    let queue = try connected()
    do { return try queue.read(read) } catch { throw failure(error) }
  }
}

extension SQLiteStore {
  /// Keeps some things, all together or none of them.
  ///
  /// - Parameter writes: What to keep, in order.
  /// - Throws: `StoreFailure` when they could not be kept.
  public func write(_ writes: [StoreWrite]) throws(StoreFailure) {
    guard !writes.isEmpty else { return }
    let queue = try connected()
    do {
      let steps = try writes.prepared()
      try queue.writeWithoutTransaction { database in
        try database.carryOut(steps, forcingDisk: writes.contains(where: \.isOfPerson))
        if writes.contains(where: \.isOfChanges) { ringBells() }
        try checkPlace()
      }
    } catch {
      // A file that is gone does not come back.
      throw failure(error, isLast: error is StoreFailure)
    }
  }
}

extension SQLiteStore {
  /// Tries to become the one program that sends the pending changes of this store.
  ///
  /// Where the system has no locks the answer is yes: a change sent twice does no harm, one never
  /// sent is lost.
  ///
  /// - Returns: Whether it is; it stays so until the program ends, forgets the store or lets another
  ///   one send.
  public func claimSending() -> Bool {
    sending.withLock { lock in
      if lock != nil { return true }
      switch FileLock.take(files.sendingLock) {
      case .taken(let taken): lock = taken
      case .held: return false
      case .refused: break
      }
      return true
    }
  }

  /// Lets another program send, if there is one, and tells it so.
  ///
  /// - Returns: Whether this program sends no longer; not where no other one has the store open.
  public func releaseSending() -> Bool {
    guard isShared else { return false }
    let wasHeld = sending.withLock { lock in
      defer { lock = nil }
      return lock != nil
    }
    // Not for nothing: two that hear each other would never stop.
    if wasHeld { ringBells() }
    return true
  }
}
