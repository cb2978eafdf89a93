internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension Database {
  /// Returns the rows after a place, and true if there are more; rows that cannot be decoded are
  /// left out.
  func rows(after place: RowPlace, limit: Int) throws -> (rows: [StoredRow], hasMore: Bool) {
    let cursor = try Row.fetchCursor(
      self,
      sql: """
        SELECT globalRank, body FROM rows WHERE (tier, rank, tie, id) > (?, ?, ?, ?)
        ORDER BY tier, rank, tie, id
        """, arguments: [place.tier, place.rank, place.tie, place.id])
    var rows: [StoredRow] = []
    while let row = try cursor.next() {
      guard rows.count < limit else { return (rows, true) }
      let text = try row.withUnsafeData(atIndex: 1) { data in data.map { Array($0) } ?? [] }
      guard let value = StoredConversation(text: text)?.value else { continue }
      rows.append(StoredRow(value, globalRank: row[0]))
    }
    return (rows, false)
  }

  /// Returns the changes in the order in which they were first written by any program.
  ///
  /// A change that this version cannot decode is left out, and stays on disk for a version that
  /// can.
  func changes() throws -> [ChangeRecord] {
    try numberedBodies("SELECT number, body FROM changes ORDER BY place") { number, body in
      StoredChangeRecord(json: body)?.value(number: number)
    }
  }

  /// Returns the undo history, oldest first.
  func undo() throws -> [UndoRecord] {
    try numberedBodies("SELECT number, body FROM undo ORDER BY place") { number, body in
      StoredUndoRecord(json: body)?.value(number: number)
    }
  }

  /// Returns the bulk changes, oldest first.
  func batches() throws -> [BatchRecord] {
    try numberedBodies("SELECT number, body FROM batches ORDER BY number") { number, body in
      StoredBatch(json: body)?.value(number: number)
    }
  }

  /// Returns the views that the user has saved, oldest first.
  func views() throws -> [ViewRecord] {
    let cursor = try Row.fetchCursor(self, sql: "SELECT name, body FROM views ORDER BY place")
    var views: [ViewRecord] = []
    while let row = try cursor.next() {
      StoredView(json: row[1])?.value(name: row[0]).map { views.append($0) }
    }
    return views
  }

  /// Returns the conversations that the user has muted.
  func muted() throws -> [ConversationID] {
    let ids = try Data.fetchAll(self, sql: "SELECT id FROM muted ORDER BY id")
    return ids.map { ConversationID(String(decoding: $0, as: UTF8.self)) }
  }

  /// Returns the newest entries of the journal from a time on, in the order in which they were
  /// first written; all of them for a negative limit.
  func journal(since: Int64, limit: Int) throws -> [JournalEntry] {
    try journal(
      "SELECT number, madeAt, body FROM journal WHERE madeAt >= ? ORDER BY place DESC LIMIT ?",
      [since, limit]
    ).reversed()
  }

  /// Returns the first entries of the journal that belong to a bulk change, oldest first.
  ///
  /// Its changes have higher numbers than itself, by which they are found.
  func journal(ofBatch batch: Int64, limit: Int) throws -> [JournalEntry] {
    try journal(
      """
      SELECT number, madeAt, body FROM journal
      WHERE number > ? AND json_extract(CAST(body AS TEXT), '$.g') = ? ORDER BY number LIMIT ?
      """, [batch, batch, limit])
  }

  private func journal(_ sql: String, _ arguments: StatementArguments) throws -> [JournalEntry] {
    let cursor = try Row.fetchCursor(self, sql: sql, arguments: arguments)
    var entries: [JournalEntry] = []
    while let row = try cursor.next() {
      StoredJournalEntry(json: row[2])?.value(number: row[0], madeAt: row[1])
        .map { entries.append($0) }
    }
    return entries
  }

  /// Returns the number with a name; nil if there is none.
  func fact(_ name: String) throws -> Int64? {
    try Int64.fetchOne(self, sql: "SELECT value FROM facts WHERE name = ?", arguments: [name])
  }

  private func numberedBodies<Value>(
    _ sql: String, _ read: (Int64, Data) -> Value?
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(self, sql: sql)
    var values: [Value] = []
    while let row = try cursor.next() {
      read(row[0], row[1]).map { values.append($0) }
    }
    return values
  }
}

extension Database {
  /// Carries out all steps in one transaction.
  ///
  /// `synchronous` decides what a power failure can lose. With a write-ahead log, NORMAL never
  /// damages the file but may lose the last transactions, because the log is forced to the disk
  /// only occasionally; FULL forces it before the transaction is committed. Data of the user is
  /// written with FULL, because a change is shown once it is written. Rows are written with NORMAL:
  /// the server lists them again, and a poll every few seconds would keep the disk awake. One log
  /// contains both in order, so forcing a change also forces every row written before it, and a
  /// power failure loses rows from the end, never from the middle.
  func carryOut(_ writes: [PreparedWrite], forcingDisk: Bool) throws {
    try execute(sql: "PRAGMA synchronous = \(forcingDisk ? "FULL" : "NORMAL")")
    // The first program after a kill reads the whole log, which takes 8 ms at the default of 1,000
    // pages.
    try execute(sql: "PRAGMA wal_autocheckpoint = 250")
    try inTransaction(.immediate) {
      for write in writes { try write.carryOut(in: self) }
      return .commit
    }
  }
}
