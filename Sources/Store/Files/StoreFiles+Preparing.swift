internal import Conversations
internal import Glibc

extension StoreFiles {
  /// Makes the folder where it is missing, for nobody but its owner.
  func prepareFolder() throws(StoreFailure) {
    try makeFolder(folder)
    try makePrivate(folder, allowed: 0o700)
  }

  /// Makes an empty database where there is none, for nobody but its owner.
  ///
  /// SQLite gives its other files the permissions of the database.
  func prepareDatabase() throws(StoreFailure) {
    try makeDatabase()
    guard isRegular(database) else { throw .notWritable(database, "it is no file") }
    for path in all where Self.size(path) != nil { try makePrivate(path, allowed: 0o600) }
  }

  private func makeFolder(_ path: String) throws(StoreFailure) {
    if mkdir(path, 0o700) == 0 { return forceEntry(of: path) }
    switch errno {
    case EEXIST: return
    case ENOENT where parent(of: path) != path:
      try makeFolder(parent(of: path))
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw StoreFailure(errno: errno, path: path)
      }
      forceEntry(of: path)
    default: throw StoreFailure(errno: errno, path: path)
    }
  }

  private func makeDatabase() throws(StoreFailure) {
    // Never opened when it exists: closing it again would drop the locks that another connection of
    // this program holds on it (fcntl(2), "Record locks are automatically released").
    let descriptor = open(database, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw StoreFailure(errno: errno, path: database)
    }
  }

  private func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func makePrivate(_ path: String, allowed: mode_t) throws(StoreFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreFailure(errno: errno, path: path) }
    let mode = status.st_mode & 0o7777
    guard mode & ~allowed != 0 else { return }
    guard chmod(path, mode & allowed) == 0 else { throw StoreFailure(errno: errno, path: path) }
  }

  /// Brings the name of a new folder to the disk; a system that cannot do so loses nothing else.
  private func forceEntry(of path: String) {
    let descriptor = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
