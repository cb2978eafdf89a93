internal import Conversations
internal import GRDB
internal import Platform

extension StoreFailure {
  /// Creates a failure from a system error about a file.
  init(_ error: SystemError) {
    let path = error.path ?? ""
    if error.isOutOfSpace {
      self.init(.diskFull, path: path)
    } else if error.isPathUnusable {
      self.init(.notWritable, path: path, reason: error.reason)
    } else {
      self.init(.other, path: path, reason: error.reason)
    }
  }

  /// Runs file operations, and throws a system error as a failure of the store.
  static func check(_ work: () throws(SystemError) -> Void) throws(StoreFailure) {
    do throws(SystemError) {
      try work()
    } catch {
      throw StoreFailure(error)
    }
  }
}

extension StoreFailure {
  /// Creates a failure from an error of the database; the caller handles a damaged file.
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
    // A full disk appears as a plain I/O error where SQLite needs its shared memory.
    case .SQLITE_IOERR where FileStatus.isDiskFull(at: path): self.init(.diskFull, path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.notWritable, path: path, reason: why)
    default: self.init(.other, path: path, reason: why)
    }
  }
}

extension Error {
  /// True when the error reports that the file is damaged or not a database.
  var isDamage: Bool {
    guard let error = self as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }
}
