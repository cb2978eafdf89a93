internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension PreparedWrite {
  /// Keeps a row, unless another program on the same store has kept a later one.
  ///
  /// A row that seems to come from later than now was written before the clock was set back.
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
      WHERE value NOT BETWEEN excluded.value + 1 AND \(now)
      """, [asOf.seconds])
  }

  /// The clock at the moment of writing: what is kept may have waited for the disk.
  ///
  /// - Units: Seconds since 1970, like what it is compared with.
  private static let now = "CAST(strftime('%s', 'now') AS INTEGER)"
}
