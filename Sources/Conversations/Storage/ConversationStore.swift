/// A store on disk for what must outlive the program: the last known list, pending changes, undo
/// and journal.
///
/// Every method may block its thread while the disk is slow or another program has locked the file.
public protocol ConversationStore: Sendable {
  /// Opens the store and reads its contents; fast enough to be called before the first frame.
  ///
  /// - Parameter firstRows: The number of rows to read; the others follow by `moreRows`.
  /// - Returns: The contents; empty in the first run.
  /// - Throws: `StoreFailure`; the program then continues without a store.
  func open(firstRows: Int) throws(StoreFailure) -> StoreContents

  /// Reads further rows, in the order of the list.
  ///
  /// They follow the place of the last row, not a count, because a poll may have moved rows since.
  /// A row that was moved down may be returned a second time; one that was moved up was in the
  /// response to the poll.
  ///
  /// - Parameters:
  ///   - last: The last row that was read; nil to start at the top.
  ///   - limit: The largest number of rows to read.
  /// - Returns: The rows; fewer than `limit` at the end of the list.
  /// - Throws: `StoreFailure` if they cannot be read.
  func moreRows(after last: StoredRow?, limit: Int) throws(StoreFailure) -> [StoredRow]

  /// Reads the changes again, including those of other programs on the same store.
  ///
  /// - Returns: The changes that no list has confirmed, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  func changes() throws(StoreFailure) -> [ChangeRecord]

  /// Reads the bulk changes again, including those of other programs on the same store.
  ///
  /// - Returns: The bulk changes, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  func batches() throws(StoreFailure) -> [BatchRecord]

  /// Writes everything in one transaction.
  ///
  /// When it returns, the data survives the end of the program, including a kill. Changes, undo and
  /// journal, and everything written with them or before them, also survive a power failure; after one,
  /// rows may have to be read from the server again.
  ///
  /// - Parameter writes: The writes, in order.
  /// - Throws: `StoreFailure` if nothing was written.
  func write(_ writes: [StoreWrite]) throws(StoreFailure)

  /// Reads the journal.
  ///
  /// - Parameters:
  ///   - since: The time of the oldest entry to read; nil for all.
  ///   - limit: The largest number of entries, of which the newest are read; nil for all.
  /// - Returns: The entries, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  func journal(since: Timestamp?, limit: Int?) throws(StoreFailure) -> [JournalEntry]

  /// Reads the entries of the journal that belong to a bulk change.
  ///
  /// - Parameters:
  ///   - batch: The bulk change.
  ///   - limit: The largest number of entries.
  /// - Returns: The entries, oldest first.
  /// - Throws: `StoreFailure` if they cannot be read.
  func journal(of batch: BatchID, limit: Int) throws(StoreFailure) -> [JournalEntry]

  /// Claims the right to send the pending changes of this store, which one program has at a time.
  ///
  /// - Returns: True when this program has the right, which it keeps until it ends or releases it.
  func claimSending() -> Bool

  /// Releases the right to send, and notifies the other programs, if another one has the store open.
  ///
  /// - Returns: True when it was released.
  func releaseSending() -> Bool

  /// Closes the files and gives up the right to send; called once nothing uses the store any more.
  func close()

  /// A descriptor that becomes readable when another program on this store has written or deleted a
  /// change, has opened the store, or has released the right to send; nil if the system has none.
  ///
  /// - Source: inotify(7).
  var changesDescriptor: Int32? { get }

  /// Reads all notifications from `changesDescriptor`, so that it becomes readable for the next.
  ///
  /// - Returns: True when there were any.
  func drainChangesDescriptor() -> Bool
}

extension ConversationStore {
  /// Selects them from the whole journal, for stores with a short one.
  public func journal(of batch: BatchID, limit: Int) throws(StoreFailure) -> [JournalEntry] {
    Array(try journal(since: nil, limit: nil).filter { $0.batch == batch }.prefix(limit))
  }

  /// Nil, for stores that one program uses.
  public var changesDescriptor: Int32? { nil }

  /// Does nothing: there are no notifications.
  public func drainChangesDescriptor() -> Bool { false }
}

/// The reason why the store could not be written or read.
public struct StoreFailure: Error, Hashable, Sendable {
  /// The kind of a failure.
  public enum Kind: Hashable, Sendable {
    /// The disk is full.
    case diskFull
    /// The folder or the file is not writable.
    case notWritable
    /// The file was deleted or moved while it was in use.
    case removed
    /// The file system has no locks, without which two programs would damage the file.
    case noLocks
    /// Another program has kept the file locked for too long.
    case locked
    /// The file is damaged.
    case corrupt
    /// A newer version of the program wrote it.
    case newerVersion
    /// Anything else.
    case other
  }

  /// The kind of the failure.
  public var kind: Kind
  /// The file or the folder that cannot be used.
  public var path: String
  /// The system's error message; nil if there is none.
  public var reason: String?
  /// The path to which a damaged file was moved; nil if it was not moved.
  public var movedTo: String?

  public init(_ kind: Kind, path: String, reason: String? = nil, movedTo: String? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
    self.movedTo = movedTo
  }
}
