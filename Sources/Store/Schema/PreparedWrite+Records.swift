internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension PreparedWrite {
  /// How many undo records are kept.
  static let undoLimit = 500
  /// How many lines the journal keeps.
  static let journalLimit = 50_000
  /// How long the journal keeps a line.
  ///
  /// - Units: Seconds; 90 days.
  static let journalAge: Int64 = 90 * 86_400

  /// Keeps a change; one that is there keeps its place in the order of changes.
  static func keeping(_ record: ChangeRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO changes (number, format, body) VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET format = excluded.format, body = excluded.body
      """, [record.number, bodyFormat, try ChangeRecordBody(record).json()])
  }

  static func keeping(_ record: UndoRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO undo (number, format, body) VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET format = excluded.format, body = excluded.body
      """, [record.number, bodyFormat, try UndoRecordBody(record).json()])
  }

  static func keeping(_ entry: JournalEntry) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO journal (number, madeAt, format, body) VALUES (?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET
        madeAt = excluded.madeAt, format = excluded.format, body = excluded.body
      """, [entry.number, entry.madeAt.seconds, bodyFormat, try JournalEntryBody(entry).json()])
  }

  static let pruneUndo = PreparedWrite(
    """
    DELETE FROM undo WHERE place <= (SELECT place FROM undo ORDER BY place DESC LIMIT 1 OFFSET ?)
    """, [undoLimit])

  /// Drops lines that are too old or too many, but never one whose change is still pending.
  static func pruningJournal(at newest: Timestamp) -> [PreparedWrite] {
    let isOver = "AND number NOT IN (SELECT number FROM changes)"
    return [
      PreparedWrite(
        "DELETE FROM journal WHERE madeAt < ? \(isOver)", [newest.seconds - journalAge]),
      PreparedWrite(
        "DELETE FROM journal WHERE place <= (SELECT max(place) FROM journal) - ? \(isOver)",
        [journalLimit]),
    ]
  }
}
