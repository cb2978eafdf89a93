/// Keeps on disk what must outlive the program: the last known list, changes, undo and journal.
///
/// Every method may block its thread for as long as the disk takes, or another program that has the
/// file locked.
public protocol ConversationStore: Sendable {
  /// Reads what the last run left; quick enough to be called before the first frame.
  ///
  /// - Parameter firstRows: How many rows to read at once; the others follow by `moreRows`.
  /// - Returns: What was there; nothing when this is the first run.
  /// - Throws: `StoreFailure`; the program then goes on without a store.
  func open(firstRows: Int) throws(StoreFailure) -> StoreContents

  /// Reads further rows of what the last run left, in the order of the list.
  ///
  /// They follow the last row by its place, not by a count: a poll may have moved rows since. A row
  /// that it moved down may come a second time; one that it moved up was in its answer.
  ///
  /// - Parameters:
  ///   - last: The last row that was read; nil to begin at the top.
  ///   - limit: How many to read at the most.
  /// - Returns: The rows; fewer than asked for at the end.
  /// - Throws: `StoreFailure` when they cannot be read.
  func moreRows(after last: StoredRow?, limit: Int) throws(StoreFailure) -> [StoredRow]

  /// Reads the changes again, those of other programs on the same store included.
  ///
  /// - Returns: The changes that no list has confirmed, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  func changes() throws(StoreFailure) -> [ChangeRecord]

  /// Keeps some things, all together or none of them.
  ///
  /// When it returns they outlive the program and its being killed. Changes, undo and journal, and
  /// all that is kept with them or was before them, outlive a loss of power too; rows alone may have
  /// to be asked of the server again.
  ///
  /// - Parameter writes: What to keep, in order.
  /// - Throws: `StoreFailure` when they could not be kept.
  func write(_ writes: [StoreWrite]) throws(StoreFailure)

  /// Reads the journal.
  ///
  /// - Parameters:
  ///   - since: Only what was made at or after that moment; nil for everything.
  ///   - limit: Only so many, the newest; nil for all.
  /// - Returns: The lines, oldest first.
  /// - Throws: `StoreFailure` when they cannot be read.
  func journal(since: Timestamp?, limit: Int?) throws(StoreFailure) -> [JournalEntry]

  /// Tries to become the one program that sends the pending changes of this store.
  ///
  /// - Returns: Whether it is; it stays so until the program ends, or lets another one send.
  func claimSending() -> Bool

  /// Lets another program send, if there is one, and tells it so.
  ///
  /// - Returns: Whether this program sends no longer; not where no other one has the store open.
  func releaseSending() -> Bool

  /// A descriptor that can be read once another program on this store has kept or dropped a change, has
  /// opened the store, or lets others send; nil where the system cannot tell.
  ///
  /// - Source: inotify(7).
  var changesDescriptor: Int32? { get }

  /// Takes note of what `changesDescriptor` told, so that it can tell of the next.
  ///
  /// - Returns: Whether it told anything.
  func drainChangesDescriptor() -> Bool
}

extension ConversationStore {
  /// Nothing: most stores have one program.
  public var changesDescriptor: Int32? { nil }

  /// Does nothing: there is nothing to take note of.
  public func drainChangesDescriptor() -> Bool { false }
}

/// Why something could not be kept on disk or read from it.
public struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The ways in which a store fails.
  public enum Kind: Hashable, Sendable {
    /// The disk is full.
    case diskFull
    /// The folder or the file may not be written.
    case notWritable
    /// Another program holds the file for too long.
    case locked
    /// The file is damaged; it was moved aside.
    case corrupt
    /// A newer version of the program wrote it.
    case newerVersion
    /// Anything else.
    case other
  }

  /// What failed.
  public var kind: Kind
  /// One sentence for a person: what happened, to which file, and what to do.
  public var sentence: String

  /// Makes a failure.
  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  /// The sentence.
  public var description: String { sentence }
}
