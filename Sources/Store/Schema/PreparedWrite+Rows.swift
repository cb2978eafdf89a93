internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension PreparedWrite {
  /// Keeps a row, unless another program on the same store has kept a later one.
  ///
  /// An answer is never more than an hour old when it is kept: a row that seems to come from later
  /// than that was written before the clock was set back.
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
      WHERE asOf NOT BETWEEN excluded.asOf + 1 AND excluded.asOf + 3600
      """,
      [
        place.id, place.tier, place.rank, place.tie, row.globalRank, asOf.seconds, bodyFormat,
        try ConversationBody(row.conversation).json(),
      ])
  }

  static func dropping(_ id: ConversationID) -> PreparedWrite {
    PreparedWrite("DELETE FROM rows WHERE id = ?", [Data(id.rawValue.utf8)])
  }

  /// Says when the list was true, by the same rule as a row.
  static func listed(_ asOf: Timestamp) -> PreparedWrite {
    PreparedWrite(
      """
      INSERT INTO facts (name, value) VALUES ('asOf', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      WHERE value NOT BETWEEN excluded.value + 1 AND excluded.value + 3600
      """, [asOf.seconds])
  }
}
