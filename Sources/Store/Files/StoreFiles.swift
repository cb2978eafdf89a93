internal import Conversations
internal import Glibc

/// Where the files of one store are.
struct StoreFiles {
  let folder: String
  /// The database; SQLite adds `-wal` and `-shm` for its log and its index of the log.
  let database: String

  init(folder: String, profile: String, user: String) {
    self.folder = folder
    database = folder + "/" + Self.name(profile: profile, user: user) + ".sqlite"
  }

  var log: String { database + "-wal" }
  /// Held by the program that sends the pending changes.
  var sendingLock: String { database + ".sending" }
  /// Held while the database is opened, brought up to date or moved aside.
  var openingLock: String { database + ".opening" }

  /// The database and what SQLite puts beside it; the database comes first.
  var all: [String] { [database, log, database + "-shm"] }

  /// The size of a file in bytes; nil when there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Which files the names lead to now.
  var identities: [FileIdentity?] { all.map(FileIdentity.init(path:)) }

  /// Whether there is a log without the database it belongs to, which SQLite would delete.
  var hasOrphanedLog: Bool {
    (Self.size(database) ?? 0) == 0 && (Self.size(log) ?? 0) > 0
  }
}
