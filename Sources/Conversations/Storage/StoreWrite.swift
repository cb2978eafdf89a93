/// A write to the store.
///
/// Writes are carried out in order. Those that are passed together take effect together or not at
/// all.
public enum StoreWrite: Equatable, Sendable {
  /// Inserts or replaces a change.
  case keepChange(ChangeRecord)
  /// Deletes a change that is confirmed, refused, superseded or withdrawn.
  case dropChange(number: Int64)
  /// Marks a change as withdrawn by the user of a program that does not send, if it is still there.
  case wantWithdrawal(number: Int64)
  /// Inserts or replaces rows that the server listed at that time.
  case keepRows([StoredRow], asOf: Timestamp)
  /// Deletes rows that are gone.
  case dropRows([ConversationID])
  /// Records that the list was current at that time, even if no row changed.
  case listed(asOf: Timestamp)
  /// Inserts or replaces an entry of the journal.
  case keepEntry(JournalEntry)
  /// Sets the outcome of a change in its entry of the journal, if there is one.
  case markEntry(number: Int64, JournalEntry.State)
  /// Inserts or replaces an undo record.
  case keepUndo(UndoRecord)
  /// Deletes the record of a change that can no longer be undone or redone.
  case dropUndo(number: Int64)
  /// Inserts or replaces a bulk change; one that is known stays paused or not.
  case keepBatch(BatchRecord)
  /// Pauses or resumes a bulk change.
  case pauseBatch(BatchID, Bool)
  /// Deletes a bulk change that is over.
  case dropBatch(BatchID)
  /// Inserts a view, or replaces the one with the same name.
  case keepView(ViewRecord)
  /// Deletes the view with a name.
  case dropView(name: String)
  /// Records that the user has muted conversations.
  case keepMuted([ConversationID])
  /// Records that conversations are no longer muted.
  case dropMuted([ConversationID])

  /// True when it contains an action of the user, which nothing can restore, rather than data of
  /// the server.
  public var isOfUser: Bool {
    switch self {
    case .keepRows, .dropRows, .listed: false
    case .keepChange, .dropChange, .wantWithdrawal, .keepEntry, .markEntry, .keepUndo, .dropUndo,
      .keepBatch, .pauseBatch, .dropBatch, .keepView, .dropView, .keepMuted,
      .dropMuted:
      true
    }
  }
}
