internal import Conversations
internal import GRDB
internal import Synchronization

extension SQLiteStore {
  /// The connection, made at the first call; `anew` tries again after a failure.
  func connected(anew: Bool = false) throws(StoreFailure) -> DatabasePool {
    try connection.withLock { (state) throws(StoreFailure) in
      switch state {
      case .open(let pool, _): return pool
      case .lost(let failure) where !anew: throw failure
      case .none, .lost: break
      }
      do throws(StoreFailure) {
        let pool = try connect()
        state = .open(pool, files: files.identities)
        return pool
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
      if case .open(_, let identities) = state { identities == files.identities } else { true }
    }
    guard isInPlace else { throw .taken(path) }
  }

  private func connect() throws(StoreFailure) -> DatabasePool {
    try files.prepareFolder()
    // Two programs that start together must not both move a damaged file, or one would move the
    // new file of the other. Where there are no such locks, nothing else is lost by going on.
    let lock = FileLock.wait(for: files.openingLock, milliseconds: limits.patience)
    if case .held = lock { throw .locked(path) }
    defer { withExtendedLifetime(lock) {} }
    if files.hasOrphanedLog { throw damage() }
    try files.prepareDatabase()
    do {
      let pool = try pool()
      hangBell()
      return pool
    } catch { throw error.isDamage ? damage() : StoreFailure(error, path: path) }
  }

  private func pool() throws -> DatabasePool {
    // A look without writing first: opening for writing would already change a newer file.
    var reading = configuration
    reading.readonly = true
    let glance = try DatabaseQueue(path: path, configuration: reading)
    guard try !glance.read(Schema.migrator.hasBeenSuperseded) else {
      throw StoreFailure.newerVersion(path)
    }
    // Both are open for a moment, because whoever opens alone reads the whole log of a killed program.
    let pool = try withExtendedLifetime(glance) {
      try DatabasePool(path: path, configuration: configuration)
    }
    try Schema.migrator.migrate(pool)
    return pool
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(limits.patience) / 1_000)
    configuration.prepareDatabase { [pages = limits.pages] database in
      // Whoever comes after a kill reads the whole log first, 8 ms for the usual 1,000 pages.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 250")
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
