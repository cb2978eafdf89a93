internal import GRDB

extension Database {
  /// Carries out all steps or none.
  ///
  /// `synchronous` decides what a loss of power can take. With a write-ahead log, NORMAL never
  /// damages the file but may lose the last transactions, because the log is only forced to the disk
  /// now and then; FULL forces it before the transaction counts as made. What a person did gets
  /// FULL: a change may be shown as made once it is written. Rows get NORMAL: the server tells them
  /// again, and a poll every few seconds would otherwise keep the disk awake. One log holds both in
  /// order, so forcing a change also forces every row written before it, and a loss of power takes
  /// rows from the end, never from the middle.
  func carryOut(_ writes: [PreparedWrite], forcingDisk: Bool) throws {
    try execute(sql: "PRAGMA synchronous = \(forcingDisk ? "FULL" : "NORMAL")")
    try inTransaction(.immediate) {
      for write in writes { try write.carryOut(in: self) }
      return .commit
    }
  }
}
