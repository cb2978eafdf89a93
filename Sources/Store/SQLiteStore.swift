public import Conversations
internal import GRDB
internal import Platform
internal import Synchronization

/// A store in one SQLite file for each server, profile and acting user.
///
/// A program may continue without a store that it cannot open. A damaged file is moved aside, so
/// that opening the store again creates a new one.
public final class SQLiteStore: ConversationStore {
  let files: StoreFiles
  let limits: StoreLimits
  let connection = Mutex(Connection.none)
  /// The lock of the right to send; nil while this program does not have it.
  let sending = Mutex<FileLock?>(nil)
  let notifier = Mutex<ChangeNotifier?>(nil)

  /// The state of the file.
  enum Connection {
    /// The store has not been opened yet.
    case none
    case open(OpenStore)
    /// The store could not be opened, or is damaged; nothing is written until it is opened again.
    case lost(StoreFailure)
  }

  /// Creates a store that is not open; reads and creates no file.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file, such as `$XDG_STATE_HOME/recents`; created if it is
  ///     missing.
  ///   - profile: The name of the profile.
  ///   - user: The acting user.
  public convenience init(folder: String, profile: String, user: String) {
    self.init(folder: folder, profile: profile, user: user, limits: StoreLimits())
  }

  init(folder: String, profile: String, user: String, limits: StoreLimits) {
    files = StoreFiles(folder: folder, profile: profile, user: user)
    self.limits = limits
  }

  /// The path of the file.
  public var path: String { files.database }
}

/// The connections to an open store.
///
/// Both stay open as long as the store does: closing one earlier would start a thread that then
/// wakes up once a second.
final class OpenStore: Sendable {
  /// The connection that examined the file before anything was written.
  private let reader: DatabaseQueue
  /// The connection for all reading and writing.
  let database: DatabaseQueue
  /// The files that the connections lead to.
  let files: [FileIdentity?]

  init(reader: DatabaseQueue, database: DatabaseQueue, files: [FileIdentity?]) {
    self.reader = reader
    self.database = database
    self.files = files
  }

  deinit {
    // The connection that may write is closed last: the last one checkpoints the log into the file.
    try? reader.close()
    try? database.close()
  }
}

/// The limits of a store.
struct StoreLimits: Sendable {
  /// The time limit for the lock of another program.
  ///
  /// - Units: Milliseconds; a transaction takes a few.
  var patience = 2_000
  /// The largest size of the file; nil for no limit except the disk.
  ///
  /// - Units: Pages of 4096 bytes.
  var pages: Int?
  /// Returns the reason why record locks do not work on a file; nil if they do.
  var lockError: @Sendable (String) -> SystemError? = FileLock.recordLockError(at:)
}

extension SQLiteStore {
  /// Returns the connection, which the first call opens; `anew` tries again after a failure.
  func connected(anew: Bool = false) throws(StoreFailure) -> DatabaseQueue {
    try connection.withLock { (state) throws(StoreFailure) in
      switch state {
      case .open(let store): return store.database
      case .lost(let failure) where !anew: throw failure
      case .none, .lost: break
      }
      do throws(StoreFailure) {
        let store = try connect()
        state = .open(store)
        return store.database
      } catch {
        state = .lost(error)
        throw error
      }
    }
  }

  /// Converts an error to a failure, and moves a damaged file aside.
  ///
  /// Afterwards the file is no longer used if it is damaged, or if the error `isLast`.
  func failure(_ error: any Error, isLast: Bool = false) -> StoreFailure {
    connection.withLock { state in
      // If several calls find the damage, only one moves the file.
      if case .lost(let failure) = state { return failure }
      let failure = error.isDamage ? damage() : StoreFailure(error, path: path)
      if error.isDamage || isLast { state = .lost(failure) }
      return failure
    }
  }

  /// Checks that the files that were written are those that the next start will open.
  ///
  /// SQLite continues to write to a file that was deleted or moved.
  func checkPlace() throws(StoreFailure) {
    let isInPlace = connection.withLock { state in
      if case .open(let store) = state { store.files == files.identities } else { true }
    }
    guard isInPlace else { throw StoreFailure(.removed, path: path) }
  }

  /// Closes the files and gives up the right to send.
  ///
  /// Opening the store again uses new connections.
  public func close() {
    notifier.withLock { $0 = nil }
    connection.withLock { $0 = .none }
    sending.withLock { $0 = nil }
  }

  private func connect() throws(StoreFailure) -> OpenStore {
    try files.prepareFolder()
    // Two programs that start together must not both move a damaged file, or one would move the new
    // file of the other. If the system has no locks, continuing has no other risk.
    let lock = FileLock.wait(for: files.openingLock, milliseconds: limits.patience)
    if case .held = lock { throw StoreFailure(.locked, path: path) }
    defer { withExtendedLifetime(lock) {} }
    // SQLite would mistake it for a lock of another program and wait.
    if let error = limits.lockError(files.openingLock) {
      throw StoreFailure(.noLocks, path: files.folder, reason: error.reason)
    }
    if files.hasOrphanedLog { throw damage() }
    try files.prepareDatabase()
    do {
      let store = try opened()
      joinOthers()
      return store
    } catch { throw error.isDamage ? damage() : StoreFailure(error, path: path) }
  }

  private func opened() throws -> OpenStore {
    // Read-only first: opening for writing would already change a file of a newer version.
    var reading = configuration
    reading.readonly = true
    let reader = try DatabaseQueue(path: path, configuration: reading)
    guard try !reader.read(Schema.migrator.hasBeenSuperseded) else {
      throw StoreFailure(.newerVersion, path: path)
    }
    // Opened while the reader is open, or the log of a killed program would be read twice.
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.inDatabase { try $0.useWriteAheadLog() }
    try Schema.migrator.migrate(database)
    return OpenStore(reader: reader, database: database, files: files.identities)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(limits.patience) / 1_000)
    configuration.prepareDatabase { [pages = limits.pages] database in
      // Not before the first rows are read: the log of a program that was killed may be long, and
      // its pages would be copied while the first screen waits.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      // Rows are looked up by id, in random order: the default of 2 MiB has no more cache hits.
      try database.execute(sql: "PRAGMA cache_size = -256")
      if let pages { try database.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }

  private func damage() -> StoreFailure {
    switch files.moveAside() {
    case .success(let aside): StoreFailure(.corrupt, path: path, movedTo: aside)
    case .failure(let failure): StoreFailure(.corrupt, path: path, reason: failure.reason)
    }
  }
}
