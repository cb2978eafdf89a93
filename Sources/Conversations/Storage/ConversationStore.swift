/// Keeps on disk what must outlive the program: the last known list, changes, undo and journal.
public protocol ConversationStore: Sendable {
  /// Reads what the last run left; quick enough to be called before the first frame.
  ///
  /// - Parameter firstRows: How many rows to read at once; the others follow by `moreRows`.
  /// - Returns: What was there; nothing when this is the first run.
  /// - Throws: `StoreFailure`; the program then goes on without a store.
  func open(firstRows: Int) throws(StoreFailure) -> StoreContents

  /// Reads further rows of what the last run left, in the order of the list.
  ///
  /// - Parameters:
  ///   - count: How many rows were read already.
  ///   - limit: How many to read at the most.
  /// - Returns: The rows; fewer than asked for at the end.
  /// - Throws: `StoreFailure` when they cannot be read.
  func moreRows(after count: Int, limit: Int) async throws(StoreFailure) -> [StoredRow]

  /// Keeps some things, all together or none of them.
  ///
  /// When it returns they outlive the program, its being killed and a loss of power.
  ///
  /// - Parameter writes: What to keep, in order.
  /// - Throws: `StoreFailure` when they could not be kept.
  func write(_ writes: [StoreWrite]) async throws(StoreFailure)

  /// Reads the journal.
  ///
  /// - Parameter since: Only what was made at or after that moment; nil for everything.
  /// - Returns: The lines, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  func journal(since: Timestamp?) throws(StoreFailure) -> [JournalEntry]

  /// Tries to become the one program that sends the pending changes of this store.
  ///
  /// - Returns: Whether it is; it stays so until the program ends.
  func claimSending() -> Bool
}
