internal import Conversations
internal import FoundationEssentials
internal import Platform

/// The paths of the files of one store.
struct StoreFiles {
  let folder: String
  /// The database; SQLite adds `-wal` and `-shm` for its log and the index of the log.
  let database: String

  init(folder: String, profile: String, user: String) {
    self.folder = folder
    database = folder + "/" + Self.name(profile: profile, user: user) + ".sqlite"
  }

  var log: String { database + "-wal" }
  /// A lock that the program that sends the pending changes holds.
  var sendingLock: String { database + ".sending" }
  /// A lock that is held while the database is opened, migrated or moved aside.
  var openingLock: String { database + ".opening" }

  /// The database and the files that SQLite adds; the database comes first.
  var all: [String] { [database, log, database + "-shm"] }

  /// Returns the size of a file in bytes; nil if there is none.
  static func size(_ path: String) -> Int? { FileStatus(path: path)?.size }

  /// The identities of the files that the paths lead to now.
  var identities: [FileIdentity?] { all.map(FileIdentity.init(path:)) }

  /// True when there is a log without its database, which SQLite would delete.
  var hasOrphanedLog: Bool {
    (Self.size(database) ?? 0) == 0 && (Self.size(log) ?? 0) > 0
  }
}

extension StoreFiles {
  /// The largest length of a part of the name, so that the whole stays below the kernel's limit of
  /// 255.
  private static let longestPart = 90

  /// Returns a file name that is unique to the two texts.
  static func name(profile: String, user: String) -> String {
    shortened(escaped(profile), of: profile) + "@" + shortened(escaped(user), of: user)
  }

  /// Returns the text with every byte except letters, digits, `-` and `_` as `%` and two digits: no
  /// slash, no dot, and none of the characters that join the parts.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }

  /// Shortens a part that is too long; it then ends in `~` and a hash of the whole text.
  private static func shortened(_ part: String, of text: String) -> String {
    guard part.utf8.count > longestPart else { return part }
    return String(part.prefix(longestPart - 17)) + "~" + String(fingerprint(text), radix: 16)
  }

  /// - Source: FNV-1a with 64 bits.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension StoreFiles {
  /// Creates the folder if it is missing, accessible only to its owner.
  func prepareFolder() throws(StoreFailure) {
    try StoreFailure.check { () throws(SystemError) in try PrivateFiles.makeFolder(folder) }
  }

  /// Creates an empty database if there is none, accessible only to its owner.
  ///
  /// SQLite gives its other files the permissions of the database.
  func prepareDatabase() throws(StoreFailure) {
    try StoreFailure.check { () throws(SystemError) in try PrivateFiles.makeFile(database) }
    guard FileStatus(path: database)?.isRegular == true else {
      throw StoreFailure(.notWritable, path: database, reason: "not a regular file")
    }
    for path in all where FileStatus(path: path) != nil {
      try StoreFailure.check { () throws(SystemError) in try PrivateFiles.takeFromOthers(path) }
    }
  }
}

extension StoreFiles {
  /// Moves a damaged database and its log aside, so that the next start creates a new one.
  ///
  /// The database is moved first: SQLite then notices that it was moved, and neither writes to it
  /// nor deletes its log when the connections to it are closed.
  ///
  /// - Returns: The new path, or the reason why it was not moved.
  func moveAside() -> Result<String, StoreFailure> {
    let suffix = freeSuffix()
    for path in all where Self.size(path) != nil {
      do throws(SystemError) {
        try Folder.move(path, to: path.replacing(database, with: database + suffix))
      } catch {
        return .failure(StoreFailure(error))
      }
    }
    return .success(database + suffix)
  }

  private func freeSuffix() -> String {
    let suffix = ".damaged-" + Date.now.formatted(.iso8601.timeSeparator(.omitted))
    let candidates = [suffix] + (2...999).map { "\(suffix)-\($0)" }
    return candidates.first { candidate in
      all.allSatisfy { Self.size($0.replacing(database, with: database + candidate)) == nil }
    } ?? suffix
  }
}
