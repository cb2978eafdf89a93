/// One thing to keep on disk.
///
/// Writes are carried out in the order in which they were asked for, and those asked for together
/// are kept together or not at all.
public enum StoreWrite: Equatable, Sendable {
  /// A change that was made, or that got further.
  case keepChange(ChangeRecord)
  /// A change that is over: confirmed, refused or superseded.
  case dropChange(number: Int64)
  /// Rows the server told, with their places among the global pins, and when that was true.
  case keepRows([StoredRow], asOf: Timestamp)
  /// Rows that are gone.
  case dropRows([ConversationID])
  /// The list was true as of then, whether or not a row changed.
  case listed(asOf: Timestamp)
  /// A line of the journal; one with the same number is replaced.
  case keepEntry(JournalEntry)
  /// What became of a change that the journal tells of; nothing where it does not.
  case markEntry(number: Int64, JournalEntry.State)
  /// What takes a change back; one with the same number is replaced.
  case keepUndo(UndoRecord)
  /// What can no longer be taken back or made again.
  case dropUndo(number: Int64)

  /// Whether losing it would lose what a person did, rather than what the server can tell again.
  public var isOfPerson: Bool {
    switch self {
    case .keepRows, .dropRows, .listed: false
    case .keepChange, .dropChange, .keepEntry, .markEntry, .keepUndo, .dropUndo: true
    }
  }
}
