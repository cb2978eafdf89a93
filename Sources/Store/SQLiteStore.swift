public import Conversations
internal import GRDB
internal import Platform
internal import Synchronization

/// Keeps what must outlive the program in one SQLite file per profile and acting user.
///
/// A program that fails to open it may go on without it. A damaged file was moved aside by then, so
/// that asking again begins a new one.
public final class SQLiteStore: ConversationStore {
  let files: StoreFiles
  let limits: StoreLimits
  let connection = Mutex(Connection.none)
  /// Held while this program is the one that sends.
  let sending = Mutex<FileLock?>(nil)
  let notifier = Mutex<ChangeNotifier?>(nil)

  /// What became of opening the file.
  enum Connection {
    /// Nobody has asked yet.
    case none
    /// It is open.
    case open(OpenStore)
    /// It could not be opened, or was damaged; nothing is written before it is opened again.
    case lost(StoreFailure)
  }

  /// Names the file; nothing is read or made before it is opened.
  ///
  /// - Parameters:
  ///   - folder: Where it is, such as `$XDG_STATE_HOME/recents`; made if it is missing.
  ///   - profile: The name of the profile.
  ///   - user: The user the program acts for.
  public convenience init(folder: String, profile: String, user: String) {
    self.init(folder: folder, profile: profile, user: user, limits: StoreLimits())
  }

  init(folder: String, profile: String, user: String, limits: StoreLimits) {
    files = StoreFiles(folder: folder, profile: profile, user: user)
    self.limits = limits
  }

  /// The file.
  public var path: String { files.database }
}

/// The connections to a store that is open.
///
/// They stay open for as long as the program has the store: letting one go earlier would wake a thread
/// that then looks after itself once a second.
final class OpenStore: Sendable {
  /// What the file was looked at with before anything was written.
  private let reader: DatabaseQueue
  /// What everything is read and written with.
  let database: DatabaseQueue
  /// Which files they lead to.
  let files: [FileIdentity?]

  init(reader: DatabaseQueue, database: DatabaseQueue, files: [FileIdentity?]) {
    self.reader = reader
    self.database = database
    self.files = files
  }

  deinit {
    // The one that may write goes last: whoever does takes the log over into the file.
    try? reader.close()
    try? database.close()
  }
}

/// How far a store may go.
struct StoreLimits: Sendable {
  /// How long another program's lock is waited for.
  ///
  /// - Units: Milliseconds; its transactions take a few.
  var patience = 2_000
  /// How large the file may grow; nil for as large as the disk lets it.
  ///
  /// - Units: Pages of 4096 bytes.
  var pages: Int?
}

extension SQLiteStore {
  /// The connection, made at the first call; `anew` tries again after a failure.
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

  /// Says what an error means; a damaged file is moved aside.
  ///
  /// The file is out of use afterwards if it was damaged, and after any error that `isLast`.
  func failure(_ error: any Error, isLast: Bool = false) -> StoreFailure {
    connection.withLock { state in
      // Of several calls that stumble over the damage, one moves the file.
      if case .lost(let failure) = state { return failure }
      let failure = error.isDamage ? damage() : StoreFailure(error, path: path)
      if error.isDamage || isLast { state = .lost(failure) }
      return failure
    }
  }

  /// Makes sure that what was written is where the next start looks for it.
  ///
  /// SQLite goes on writing to a file that has lost its name.
  func checkPlace() throws(StoreFailure) {
    let isInPlace = connection.withLock { state in
      if case .open(let store) = state { store.files == files.identities } else { true }
    }
    guard isInPlace else { throw .taken(path) }
  }

  private func connect() throws(StoreFailure) -> OpenStore {
    try files.prepareFolder()
    // Two programs that start together must not both move a damaged file, or one would move the
    // new file of the other. Where there are no such locks, nothing else is lost by going on.
    let lock = FileLock.wait(for: files.openingLock, milliseconds: limits.patience)
    if case .held = lock { throw .locked(path) }
    defer { withExtendedLifetime(lock) {} }
    if files.hasOrphanedLog { throw damage() }
    try files.prepareDatabase()
    do {
      let store = try opened()
      hangBell()
      return store
    } catch { throw error.isDamage ? damage() : StoreFailure(error, path: path) }
  }

  private func opened() throws -> OpenStore {
    // A look without writing first: opening for writing would already change a newer file.
    var reading = configuration
    reading.readonly = true
    let reader = try DatabaseQueue(path: path, configuration: reading)
    guard try !reader.read(Schema.migrator.hasBeenSuperseded) else {
      throw StoreFailure.newerVersion(path)
    }
    // While the other one is open, or the whole log of a killed program would be read twice.
    var writing = configuration
    writing.journalMode = .wal
    let database = try DatabaseQueue(path: path, configuration: writing)
    try Schema.migrator.migrate(database)
    return OpenStore(reader: reader, database: database, files: files.identities)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(limits.patience) / 1_000)
    configuration.prepareDatabase { [pages = limits.pages] database in
      // Whoever comes after a kill reads the whole log first, 8 ms for the usual 1,000 pages.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 250")
      // Rows are looked for by their id, in no order: the usual 2 MiB find no more of them in memory.
      try database.execute(sql: "PRAGMA cache_size = -256")
      if let pages { try database.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }

  private func damage() -> StoreFailure {
    switch files.moveAside() {
    case .success(let aside): .corrupt(path, movedTo: aside)
    case .failure(let failure): .corrupt(path, stuckBecause: failure)
    }
  }
}
