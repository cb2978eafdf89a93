internal import GRDB

/// The tables, and how a file of an older version gets them.
enum Schema {
  /// Every step that ever changed the tables, in order; a published step never changes.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 rows, changes, undo and journal", migrate: makeFirstTables)
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
