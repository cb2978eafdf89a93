internal import Conversations
internal import GRDB
internal import Glibc

extension StoreFailure {
  /// Makes a failure of the system's error number.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT: self.init(.diskFull, path: path)
    case EACCES, EPERM, EROFS, ENOTDIR, EISDIR, ENOENT, ELOOP, ENAMETOOLONG:
      self.init(.notWritable, path: path, reason: String(cString: strerror(code)))
    default: self.init(.other, path: path, reason: String(cString: strerror(code)))
    }
  }
}

extension StoreFailure {
  /// Says what an error of the database means; a damaged file is the caller's matter.
  ///
  /// - Source: https://www.sqlite.org/rescode.html
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self =
        (error as? StoreFailure)
        ?? StoreFailure(.other, path: path, reason: String(describing: error))
      return
    }
    let why = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: self.init(.diskFull, path: path)
    // A full disk shows itself as a plain I/O error where SQLite needs its shared memory.
    case .SQLITE_IOERR where Self.isFull(path): self.init(.diskFull, path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.notWritable, path: path, reason: why)
    default: self.init(.other, path: path, reason: why)
    }
  }

  private static func isFull(_ path: String) -> Bool {
    var status = statvfs()
    return statvfs(path, &status) == 0 && status.f_bavail < 16
  }
}

extension Error {
  /// Whether it says that the file is damaged or no database at all.
  var isDamage: Bool {
    guard let error = self as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }
}
