internal import Conversations
internal import GRDB

extension Database {
  /// How many numbers each run of the program has for its changes.
  private static let numbersPerRun: Int64 = 1_000_000_000

  /// Takes a range of numbers that no other run has, and returns the number before it.
  ///
  /// Two programs on one store would otherwise give two changes the same number, and one would
  /// replace the other.
  func takeNumbers() throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO facts (name, value) VALUES ('run', 0)
        ON CONFLICT (name) DO UPDATE SET value = value + 1
        """)
    return (try fact("run") ?? 0) * Self.numbersPerRun
  }

  /// Reads what the last run left.
  func contents(firstRows: Int) throws -> StoreContents {
    let (rows, hasMore) = try rows(after: .top, limit: firstRows)
    return StoreContents(
      rows: rows, hasMoreRows: hasMore, asOf: try fact("asOf").map { Timestamp($0) },
      changes: try changes(), undo: try undo(), lastNumber: try takeNumbers())
  }
}
