internal import Conversations
internal import FoundationEssentials
internal import GRDB

/// The tables, and how a file of an older version gets them.
enum Schema {
  /// Every step that ever changed the tables, in order; a published step never changes.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 rows, changes, undo and journal", migrate: makeFirstTables)
    // The tables stay and so do the entries: new ones have values where those of version 1 have texts.
    // The step marks the file, because a program of version 1 cannot read the new entries.
    migrator.registerMigration("2 values in the journal") { _ in }
    return migrator
  }()

  /// The columns are what is searched and sorted by; all else stands in the body, a piece of JSON.
  ///
  /// Texts from outside are kept as blobs: text ends at its first zero byte on the way through
  /// SQLite's functions, and blobs compare byte by byte like the text they hold.
  @Sendable
  private static func makeFirstTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE facts (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE rows (
          id BLOB PRIMARY KEY NOT NULL,
          tier INTEGER NOT NULL, rank INTEGER NOT NULL, tie BLOB NOT NULL,
          globalRank INTEGER NOT NULL, asOf INTEGER NOT NULL,
          format INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX rowsInOrder ON rows (tier, rank, tie, id);
        CREATE TABLE changes (
          place INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL UNIQUE,
          format INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE undo (
          place INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL UNIQUE,
          format INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE journal (
          place INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL UNIQUE,
          madeAt INTEGER NOT NULL, format INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX journalByTime ON journal (madeAt);
        """)
  }
}

/// The place of a row in the list, as columns: the order that the list itself is shown in.
///
/// - Source: docs/api.md §10 "Pinned rows" and §11 "list order": global pins in the server's order,
///   own pins latest first, then by `updatedAt` latest first; ties by the other side's id.
struct RowPlace {
  let tier: Int
  let rank: Int64
  let tie: Data
  let id: Data

  init(_ row: StoredRow) {
    let conversation = row.conversation
    // "Latest first" turns the number over; `~` does it for every number, `-` not for the least.
    switch conversation.pin {
    case .some(let pin) where pin.scope == .everyone: (tier, rank) = (0, Int64(row.globalRank))
    case .some(let pin): (tier, rank) = (1, ~pin.since.seconds)
    case nil: (tier, rank) = (2, ~conversation.updatedAt.seconds)
    }
    tie = Data(conversation.peer.rawValue.utf8)
    id = Data(conversation.id.rawValue.utf8)
  }

  private init() { (tier, rank, tie, id) = (-1, 0, Data(), Data()) }

  /// Before every row.
  static let top = RowPlace()
}

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
