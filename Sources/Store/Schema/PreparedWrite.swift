internal import Conversations
internal import FoundationEssentials
internal import GRDB

/// One step of a write: SQL and its arguments.
struct PreparedWrite {
  let sql: String
  let arguments: StatementArguments

  init(_ sql: String, _ arguments: StatementArguments = []) {
    self.sql = sql
    self.arguments = arguments
  }

  func carryOut(in database: Database) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension StoreWrite {
  /// True when other programs on the same store are notified of it.
  var isOfChanges: Bool {
    switch self {
    case .keepChange, .dropChange, .wantWithdrawal, .keepBatch, .pauseBatch: true
    case .keepRows, .dropRows, .listed, .keepEntry, .markEntry, .keepUndo, .dropUndo, .dropBatch,
      .keepView, .dropView, .keepMuted, .dropMuted:
      false
    }
  }

  /// Returns the steps, with all values encoded.
  fileprivate func prepared() throws -> [PreparedWrite] {
    switch self {
    case .keepChange(let record): [try .keeping(record)]
    case .dropChange(let number): [PreparedWrite("DELETE FROM changes WHERE number = ?", [number])]
    case .wantWithdrawal(let number): [.wantingWithdrawal(of: number)]
    case .keepRows(let rows, let asOf):
      try rows.map { try .keeping($0, asOf: asOf) } + [.listed(asOf)]
    case .dropRows(let ids): ids.map { .dropping($0) }
    case .listed(let asOf): [.listed(asOf)]
    case .keepEntry(let entry): [try .keeping(entry)]
    case .markEntry(let number, let state): [try .marking(number, state)]
    case .keepUndo(let record): [try .keeping(record)]
    case .dropUndo(let number): [PreparedWrite("DELETE FROM undo WHERE number = ?", [number])]
    case .keepBatch(let record): [try .keeping(record)]
    case .pauseBatch(let batch, let isPaused): [.pausing(batch, isPaused)]
    case .dropBatch(let batch):
      [PreparedWrite("DELETE FROM batches WHERE number = ?", [batch.number])]
    case .keepView(let record): [try .keeping(record)]
    case .keepMuted(let ids):
      ids.map {
        PreparedWrite("INSERT OR IGNORE INTO muted (id) VALUES (?)", [Data($0.rawValue.utf8)])
      }
    case .dropMuted(let ids):
      ids.map { PreparedWrite("DELETE FROM muted WHERE id = ?", [Data($0.rawValue.utf8)]) }
    case .dropView(let name):
      [PreparedWrite("DELETE FROM views WHERE name = ?", [Data(name.utf8)])]
    }
  }
}

extension [StoreWrite] {
  /// Returns the steps of all writes, prepared before the transaction so that it does not wait for
  /// encoding.
  func prepared() throws -> [PreparedWrite] {
    try flatMap { try $0.prepared() } + pruning
  }

  private var pruning: [PreparedWrite] {
    let newest = compactMap { if case .keepEntry(let entry) = $0 { entry.madeAt } else { nil } }
      .max()
    let keepsUndo = contains { if case .keepUndo = $0 { true } else { false } }
    return (newest.map(PreparedWrite.pruningJournal) ?? []) + (keepsUndo ? [.pruneUndo] : [])
  }
}

extension PreparedWrite {
  /// Marks a change; one that is gone, because it was sent, is not written again.
  static func wantingWithdrawal(of number: Int64) -> PreparedWrite {
    let key = StoredChangeRecord.CodingKeys.isWithdrawalWanted.rawValue
    return PreparedWrite(
      """
      UPDATE changes SET body = CAST(json_set(CAST(body AS TEXT), '$.\(key)', json('true')) AS BLOB)
      WHERE number = ? AND json_valid(CAST(body AS TEXT))
      """, [number])
  }

  /// Writes a row, unless another program on the same store has written a later one.
  ///
  /// A row from the future was written before the clock was set back, and is replaced.
  static func keeping(_ row: StoredRow, asOf: Timestamp) throws -> PreparedWrite {
    let place = RowPlace(row)
    return PreparedWrite(
      """
      INSERT INTO rows (id, tier, rank, tie, globalRank, asOf, format, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        tier = excluded.tier, rank = excluded.rank, tie = excluded.tie,
        globalRank = excluded.globalRank, asOf = excluded.asOf,
        format = excluded.format, body = excluded.body
      WHERE asOf NOT BETWEEN excluded.asOf + 1 AND \(now)
      """,
      [
        place.id, place.tier, place.rank, place.tie, row.globalRank, asOf.seconds,
        StoredConversation.format,
        try StoredConversation(row.conversation).json(),
      ])
  }

  static func dropping(_ id: ConversationID) -> PreparedWrite {
    PreparedWrite("DELETE FROM rows WHERE id = ?", [Data(id.rawValue.utf8)])
  }

  /// Records the time at which the list was current, by the same rule as for a row.
  static func listed(_ asOf: Timestamp) -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO facts (name, value) VALUES ('asOf', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      WHERE value NOT BETWEEN excluded.value + 1 AND \(now)
      """, [asOf.seconds])
  }

  /// The time at the moment of writing, because a write may have waited for the disk.
  ///
  /// - Units: Seconds since 1970, like the values that it is compared with.
  private static let now = "CAST(strftime('%s', 'now') AS INTEGER)"
}

extension PreparedWrite {
  /// The largest number of undo records, of which a bulk change has one for each conversation.
  static let undoLimit = 20_000
  /// The largest number of journal entries.
  static let journalLimit = 50_000
  /// The largest age of a journal entry.
  ///
  /// - Units: Seconds; 90 days.
  static let journalAge: Int64 = 90 * TimeOfDay.secondsPerDay

  /// Writes a change; a change that is replaced keeps its place in the order.
  static func keeping(_ record: ChangeRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO changes (number, format, body) VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET format = excluded.format, body = excluded.body
      """, [record.number, StoredChangeRecord.format, try StoredChangeRecord(record).json()])
  }

  static func keeping(_ record: UndoRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO undo (number, format, body) VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET format = excluded.format, body = excluded.body
      """, [record.number, StoredUndoRecord.format, try StoredUndoRecord(record).json()])
  }

  static func keeping(_ record: BatchRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO batches (number, format, body) VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET format = excluded.format,
        body = CAST(json_set(CAST(excluded.body AS TEXT), '$.p',
          json(CASE WHEN json_extract(CAST(batches.body AS TEXT), '$.p') THEN 'true' ELSE 'false'
          END)) AS BLOB)
      """, [record.id.number, StoredBatch.format, try StoredBatch(record).json()])
  }

  /// Writes a view; a view that is replaced keeps its place in the order.
  static func keeping(_ record: ViewRecord) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO views (name, format, body) VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET format = excluded.format, body = excluded.body
      """, [Data(record.name.utf8), StoredView.format, try StoredView(record).json()])
  }

  /// Pauses or resumes a bulk change, whatever else another program has written of it.
  static func pausing(_ batch: BatchID, _ isPaused: Bool) -> PreparedWrite {
    PreparedWrite(
      """
      UPDATE batches SET
        body = CAST(json_set(CAST(body AS TEXT), '$.p', json(?)) AS BLOB) WHERE number = ?
      """, [isPaused ? "true" : "false", batch.number])
  }

  static func keeping(_ entry: JournalEntry) throws -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO journal (number, madeAt, format, body) VALUES (?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET
        madeAt = excluded.madeAt, format = excluded.format, body = excluded.body
      """,
      [
        entry.number, entry.madeAt.seconds, StoredJournalEntry.format,
        try StoredJournalEntry(entry).json(),
      ])
  }

  static let pruneUndo = PreparedWrite(
    """
    DELETE FROM undo WHERE place <= (SELECT place FROM undo ORDER BY place DESC LIMIT 1 OFFSET ?)
    """, [undoLimit])

  /// Deletes entries beyond the limits of age and number, but never one whose change is pending.
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

extension PreparedWrite {
  /// Records the outcome of a change in its entry of the journal, if there is one.
  ///
  /// Only the outcome in the body is replaced, so that an entry keeps what a newer version wrote.
  /// Outcomes only move forward: one that arrives late, or a second time, changes nothing.
  static func marking(_ number: Int64, _ state: JournalEntry.State) throws -> PreparedWrite {
    var outcome = "'$.s', ?"
    var arguments: StatementArguments = [state.code]
    if let (key, reason) = try state.reason?.json() {
      // As JSON, because text ends at its first zero byte on the way through SQLite's functions.
      outcome += ", '$.\(key.rawValue)', json(?)"
      arguments += [String(decoding: reason, as: UTF8.self)]
    }
    let earlier = state.earlier.map { "'\($0.code)'" }.joined(separator: ", ")
    return PreparedWrite(
      """
      UPDATE journal SET body = CAST(json_set(CAST(body AS TEXT), \(outcome)) AS BLOB)
      WHERE number = ? AND CASE WHEN json_valid(CAST(body AS TEXT))
        THEN json_extract(CAST(body AS TEXT), '$.s') END IN (\(earlier))
      """, arguments + [number])
  }
}

extension JournalEntry.State {
  /// The outcomes that this one may replace.
  fileprivate var earlier: [Self] {
    switch self {
    case .waiting: []
    case .accepted, .superseded, .withdrawn: [.waiting]
    case .confirmed, .refused: [.waiting, .accepted]
    }
  }
}

extension RefusalReason {
  /// Returns the reason as JSON, and its key in the body of an entry.
  fileprivate func json() throws -> (StoredJournalEntry.CodingKeys, Data) {
    switch self {
    case .failure(let failure): (.failure, try StoredFailure(failure).json())
    case .text(let text): (.reason, try JSONEncoder().encode(text))
    }
  }
}
