internal import Conversations
internal import FoundationEssentials
internal import GRDB

/// The tables, and the migrations from older versions.
enum Schema {
  /// All migrations, in order; a published migration never changes.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 rows, changes, undo and journal", migrate: makeFirstTables)
    // The tables and the entries stay: new ones have values where those of version 1 have texts.
    // The migration marks the file, because a program of version 1 cannot read the new entries.
    migrator.registerMigration("2 values in the journal") { _ in }
    migrator.registerMigration("3 bulk changes", migrate: makeBatches)
    migrator.registerMigration("4 saved views", migrate: makeViews)
    migrator.registerMigration("5 muted conversations", migrate: makeMuted)
    return migrator
  }()

  /// Creates the table of bulk changes.
  @Sendable
  private static func makeBatches(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE batches (
          number INTEGER PRIMARY KEY NOT NULL, format INTEGER NOT NULL, body BLOB NOT NULL);
        """)
  }

  /// Creates the table of the views that the user has saved.
  @Sendable
  private static func makeViews(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE views (
          place INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE,
          format INTEGER NOT NULL, body BLOB NOT NULL);
        """)
  }

  /// Creates the table of the conversations that the user has muted.
  @Sendable
  private static func makeMuted(_ database: Database) throws {
    try database.execute(sql: "CREATE TABLE muted (id BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID")
  }

  /// Creates the tables of version 1.
  ///
  /// Columns hold the fields by which rows are found and sorted; the body is JSON and holds the
  /// rest.
  ///
  /// Texts from outside are stored as blobs: SQLite's functions end a text at its first zero byte,
  /// and blobs are compared byte by byte like the texts in them.
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

/// The place of a row in the order of the list, as columns.
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
    // Complemented for "latest first": unlike negation, `~` works for the least number, too.
    switch conversation.pin {
    case .some(let pin) where pin.scope == .everyone: (tier, rank) = (0, Int64(row.globalRank))
    case .some(let pin): (tier, rank) = (1, ~pin.since.seconds)
    case nil: (tier, rank) = (2, ~conversation.updatedAt.seconds)
    }
    tie = Data(conversation.peer.rawValue.utf8)
    id = Data(conversation.id.rawValue.utf8)
  }

  private init() { (tier, rank, tie, id) = (-1, 0, Data(), Data()) }

  /// The place before every row.
  static let top = RowPlace()
}

extension Database {
  /// Switches to a write-ahead log.
  ///
  /// Not by the configuration: for the readers of a pool, GRDB then also writes to an empty log, and
  /// asks Foundation for its size, which looks up users and groups. At the start both take
  /// milliseconds.
  func useWriteAheadLog() throws {
    guard try String.fetchOne(self, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw DatabaseError(message: "no write-ahead log")
    }
    try execute(sql: "PRAGMA synchronous = NORMAL")
  }

  /// The number of changes that a run of the program can number.
  private static let numbersPerRun: Int64 = 1_000_000_000

  /// Reserves a range of numbers for this run, and returns the number before it.
  ///
  /// Without this, two programs on one store would give two changes the same number, and one would
  /// replace the other.
  func reserveNumbers() throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO facts (name, value) VALUES ('run', 0)
        ON CONFLICT (name) DO UPDATE SET value = value + 1
        """)
    return (try fact("run") ?? 0) * Self.numbersPerRun
  }

  /// Reads the contents, and reserves numbers for this run.
  func contents(firstRows: Int) throws -> StoreContents {
    let (rows, hasMore) = try rows(after: .top, limit: firstRows)
    return StoreContents(
      rows: rows, hasMoreRows: hasMore, asOf: try fact("asOf").map { Timestamp($0) },
      changes: try changes(), undo: try undo(),
      batches: try batches(), views: try views(), muted: try muted(),
      lastNumber: try reserveNumbers())
  }
}
