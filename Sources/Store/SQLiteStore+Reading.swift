public import Conversations
internal import GRDB
internal import Platform
internal import Synchronization

extension SQLiteStore {
  /// Opens the file, reads its contents, and reserves numbers for the changes of this run.
  ///
  /// - Parameter firstRows: The number of rows to read; the others follow by `moreRows`.
  /// - Returns: The contents.
  /// - Throws: `StoreFailure`; the program then continues without a store.
  public func open(firstRows: Int) throws(StoreFailure) -> StoreContents {
    let queue = try connected(anew: true)
    do {
      return try queue.write { try $0.contents(firstRows: firstRows) }
    } catch {
      // Without numbers of its own, the program would overwrite the changes of the last run.
      throw failure(error, isLast: true)
    }
  }

  /// Reads further rows, in the order of the list.
  ///
  /// - Parameters:
  ///   - last: The last row that was read; nil to start at the top.
  ///   - limit: The largest number of rows to read.
  /// - Returns: The rows; fewer than `limit` at the end of the list.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func moreRows(after last: StoredRow?, limit: Int) throws(StoreFailure) -> [StoredRow] {
    let place = last.map(RowPlace.init) ?? .top
    return try reading { try $0.rows(after: place, limit: limit).rows }
  }

  /// Reads the changes again, including those of other programs on the same store.
  ///
  /// - Returns: The changes that no list has confirmed, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func changes() throws(StoreFailure) -> [ChangeRecord] {
    try reading { try $0.changes() }
  }

  /// Reads the bulk changes again, including those of other programs on the same store.
  ///
  /// - Returns: The bulk changes, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func batches() throws(StoreFailure) -> [BatchRecord] {
    try reading { try $0.batches() }
  }

  /// Reads the journal.
  ///
  /// - Parameters:
  ///   - since: The time of the oldest entry to read; nil for all.
  ///   - limit: The largest number of entries, of which the newest are read; nil for all.
  /// - Returns: The entries, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func journal(since: Timestamp?, limit: Int?) throws(StoreFailure) -> [JournalEntry] {
    try reading { try $0.journal(since: since?.seconds ?? .min, limit: limit ?? -1) }
  }

  /// Reads the entries of the journal that belong to a bulk change.
  ///
  /// - Parameters:
  ///   - batch: The bulk change.
  ///   - limit: The largest number of entries.
  /// - Returns: The entries, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  public func journal(of batch: BatchID, limit: Int) throws(StoreFailure) -> [JournalEntry] {
    try reading { try $0.journal(ofBatch: batch.number, limit: limit) }
  }

  private func reading<Value>(_ read: (Database) throws -> Value) throws(StoreFailure) -> Value {
    let queue = try connected()
    do { return try queue.read(read) } catch { throw failure(error) }
  }
}

extension SQLiteStore {
  /// Writes everything in one transaction.
  ///
  /// - Parameter writes: The writes, in order.
  /// - Throws: `StoreFailure` if nothing was written.
  public func write(_ writes: [StoreWrite]) throws(StoreFailure) {
    guard !writes.isEmpty else { return }
    let queue = try connected()
    do {
      let steps = try writes.prepared()
      try queue.writeWithoutTransaction { database in
        try database.carryOut(steps, forcingDisk: writes.contains(where: \.isOfUser))
        if writes.contains(where: \.isOfChanges) { notifyOthers() }
        try checkPlace()
      }
    } catch {
      // A file that is gone is not replaced.
      throw failure(error, isLast: error is StoreFailure)
    }
  }
}

extension SQLiteStore {
  /// Claims the right to send the pending changes of this store, which one program has at a time.
  ///
  /// If the system has no locks, every program has the right: a change that is sent twice does no
  /// harm, and one that is never sent is lost.
  ///
  /// - Returns: True when this program has the right, which it keeps until it ends, closes the
  ///   store or releases it.
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

  /// Releases the right to send, and notifies the other programs, if another one has the store open.
  ///
  /// - Returns: True when no right is held any more; false when no other program has the store
  ///   open.
  public func releaseSending() -> Bool {
    guard isShared else { return false }
    let wasHeld = sending.withLock { lock in
      defer { lock = nil }
      return lock != nil
    }
    // Notified only if the right was held: otherwise two programs would notify each other forever.
    if wasHeld { notifyOthers() }
    return true
  }
}
