import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite("A file of schema version 1 is read, brought up to date, and then closed to version 1")
struct MigrationTests {
  let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    try OldStore.create(at: folder.store().path)
  }

  /// What version 1 wrote, as values of today.
  private static let oldEntries = [
    entry(
      1, .text("mark read", from: "3 unread", to: "read"),
      .refused(.text("You are not a member of this group; join it first (ERR_NOT_A_MEMBER)."))),
    entry(2, .text("undo: edit tags", from: "vip", to: "no tags"), .waiting),
  ]

  @Test func `Everything in it is still there, and its entries keep their texts`() throws {
    let store = folder.store()
    let contents = try store.open(firstRows: 10)
    #expect(contents.rows.map(\.conversation.name) == ["Ada"])
    #expect(contents.asOf == Timestamp(77))
    #expect(contents.lastNumber == 1_000_000_000)
    #expect(contents.changes.map(\.change) == [.editTags(TagEdit(removing: [Tag("vip")]))])
    #expect(contents.undo.map(\.change) == [.editTags(TagEdit(adding: [Tag("vip")]))])
    #expect(try store.journal(since: nil, limit: nil) == Self.oldEntries)
  }

  @Test func `An entry with texts gets its outcome like any other, beside entries with values`()
    throws
  {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    let failure = SyncFailure.refused(code: "ERR_MSG_NOT_FOUND", message: "gone", status: 404)
    try store.write([
      .markEntry(number: 2, .refused(.failure(failure))), .keepEntry(.sample(3, madeAt: 3)),
    ])
    var old = Self.oldEntries
    old[1].state = .refused(.failure(failure))
    #expect(try store.journal(since: nil, limit: nil) == old + [.sample(3, madeAt: 3)])
  }

  @Test func `The journal of a file that no new program has opened is read and not changed`() throws
  {
    let reader = JournalReader(folder: folder.state, profile: "work", user: "ada")
    let before = try Data(contentsOf: URL(filePath: reader.path))
    #expect(try reader.entries(since: nil) == Self.oldEntries)
    #expect(try Data(contentsOf: URL(filePath: reader.path)) == before)
    #expect(try OldStore.accepts(reader.path))
  }

  @Test func `A program of version 1 refuses the file from then on`() throws {
    _ = try folder.store().open(firstRows: 0)
    #expect(try !OldStore.accepts(folder.store().path))
  }

  @Test func `What a program of version 1 writes, which still has the file open, is read`() throws {
    let old = try DatabaseQueue(path: folder.store().path)
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    try store.write([.keepEntry(.sample(3, madeAt: 3))])
    try old.inDatabase { database in
      try database.execute(
        sql: """
          UPDATE journal SET body = CAST(
            json_set(CAST(body AS TEXT), '$.s', 'refused', '$.r', 'No.') AS BLOB) WHERE number > 1
          """)
    }
    let entries = try store.journal(since: nil, limit: nil)
    #expect(entries.map(\.number) == [1, 2, 3])
    #expect(entries.suffix(2).map(\.state) == [.refused(.text("No.")), .refused(.text("No."))])
    #expect(entries.last?.action == JournalEntry.sample(3).action)
  }

  private static func entry(
    _ number: Int64, _ action: JournalEntry.Action, _ state: JournalEntry.State
  ) -> JournalEntry {
    JournalEntry(
      number: number, madeAt: Timestamp(number), conversation: ConversationID("ada_user_bob"),
      name: "Ada", action: action, state: state)
  }
}

/// A program of schema version 1, as far as its file goes.
private enum OldStore {
  /// The step that version 1 knew, with its tables as they were.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 rows, changes, undo and journal") { database in
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
    return migrator
  }

  /// Makes a file and fills it, in the words that version 1 wrote.
  static func create(at path: String) throws {
    let bodies = [
      "row": #"{"i":"ada_user_bob","p":{"u":"bob"},"n":"Ada","u":{"c":3},"t":["vip"],"d":5}"#,
      "change":
        #"{"i":"ada_user_bob","p":{"u":"bob"},"c":{"k":"tags","a":[],"r":["vip"]},"n":0,"a":false,"d":2}"#,
      "undo":
        #"{"i":"ada_user_bob","p":{"u":"bob"},"n":"Ada","c":{"k":"tags","a":["vip"],"r":[]},"#
        + #""v":{"k":"tags","a":[],"r":["vip"]},"u":true}"#,
      "refused":
        #"{"i":"ada_user_bob","n":"Ada","a":"mark read","f":"3 unread","t":"read","s":"refused","#
        + #""r":"You are not a member of this group; join it first (ERR_NOT_A_MEMBER)."}"#,
      "waiting":
        #"{"i":"ada_user_bob","n":"Ada","a":"undo: edit tags","f":"vip","t":"no tags","s":"waiting"}"#,
    ].mapValues { Data($0.utf8) }
    let queue = try DatabaseQueue(path: path)
    try migrator.migrate(queue)
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO facts VALUES ('run', 0), ('asOf', 77);
          INSERT INTO rows VALUES (CAST('ada_user_bob' AS BLOB), 2, -6, CAST('bob' AS BLOB), 0, 77, 1, :row);
          INSERT INTO changes (number, format, body) VALUES (2, 1, :change);
          INSERT INTO undo (number, format, body) VALUES (1, 1, :undo);
          INSERT INTO journal (number, madeAt, format, body)
            VALUES (1, 1, 1, :refused), (2, 2, 1, :waiting);
          """, arguments: StatementArguments(bodies))
    }
    try queue.close()
  }

  /// Whether version 1 would open the file.
  static func accepts(_ path: String) throws -> Bool {
    try !DatabaseQueue(path: path).read(migrator.hasBeenSuperseded)
  }
}
