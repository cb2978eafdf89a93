public import Conversations
internal import GRDB

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
  public func moreRows(
    after last: StoredRow?, limit: Int
  ) async throws(StoreFailure) -> [StoredRow] {
    let place = last.map(RowPlace.init) ?? .top
    return try reading { try $0.rows(after: place, limit: limit).rows }
  }

  /// Reads the changes again, those of other programs on the same store included.
  ///
  /// - Returns: The changes that no list has confirmed, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  public func changes() async throws(StoreFailure) -> [ChangeRecord] {
    try reading { try $0.changes() }
  }

  /// Reads the journal.
  ///
  /// - Parameters:
  ///   - since: Only what was made at or after that moment; nil for everything.
  ///   - limit: Only so many, the newest; nil for all.
  /// - Returns: The lines, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  public func journal(
    since: Timestamp?, limit: Int?
  ) throws(StoreFailure) -> [JournalEntry] {
    let queue = try connected()
    do {
      return try queue.read { try $0.journal(since: since?.seconds ?? .min, limit: limit ?? -1) }
    } catch { throw failure(error) }
  }

  /// Reads on the caller's thread: nothing in between, so no other thread has to be woken for it.
  private func reading<Value>(_ read: (Database) throws -> Value) throws(StoreFailure) -> Value {
    let queue = try connected()
    do { return try queue.read(read) } catch { throw failure(error) }
  }
}
