internal import Conversations
internal import GRDB
internal import Platform

extension StoreFailure {
  /// Makes a failure of a file that the system refused.
  init(_ error: SystemError) {
    let path = error.path ?? ""
    if error.isOutOfSpace {
      self = .diskFull(path)
    } else if error.isPathUnusable {
      self = .notWritable(path, error.reason)
    } else {
      self = .other(path, error.reason)
    }
  }

  /// Does something with files, and throws what the system refuses as a failure of the store.
  static func check(_ work: () throws(SystemError) -> Void) throws(StoreFailure) {
    do throws(SystemError) {
      try work()
    } catch {
      throw StoreFailure(error)
    }
  }

  static func diskFull(_ path: String) -> StoreFailure {
    StoreFailure(
      .diskFull, "The disk is full, so \(path) cannot be written; make room and start again.")
  }

  static func notWritable(_ path: String, _ why: String) -> StoreFailure {
    StoreFailure(
      .notWritable,
      "\(path) cannot be used (\(why)); make it writable or set XDG_STATE_HOME to a folder that is."
    )
  }

  static func locked(_ path: String) -> StoreFailure {
    StoreFailure(
      .locked, "Another program does not let go of \(path); end that program and start again.")
  }

  static func corrupt(_ path: String, movedTo aside: String) -> StoreFailure {
    StoreFailure(
      .corrupt,
      "\(path) is damaged and is now called \(aside); the next start makes a new one, so delete the "
        + "old one once nothing is missed.")
  }

  static func damaged(_ path: String) -> StoreFailure {
    StoreFailure(
      .corrupt,
      "\(path) is damaged; the next start of the pane moves it aside and makes a new one.")
  }

  static func corrupt(_ path: String, stuckBecause failure: StoreFailure) -> StoreFailure {
    StoreFailure(
      .corrupt, "\(path) is damaged and could not be moved aside; move it by hand. \(failure)")
  }

  static func taken(_ path: String) -> StoreFailure {
    StoreFailure(
      .notWritable,
      "\(path) was deleted or moved while it was in use, so nothing is kept any more; start again "
        + "to begin a new one.")
  }

  static func newerVersion(_ path: String) -> StoreFailure {
    StoreFailure(
      .newerVersion,
      "\(path) was written by a newer version of this program; use that version, or move the file "
        + "away to begin a new one.")
  }

  static func other(_ path: String, _ why: String) -> StoreFailure {
    StoreFailure(.other, "\(path) cannot be used: \(why); start again or move the file away.")
  }
}

extension StoreFailure {
  /// Says what an error of the database means; a damaged file is the caller's matter.
  ///
  /// - Source: https://www.sqlite.org/rescode.html
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = (error as? StoreFailure) ?? .other(path, String(describing: error))
      return
    }
    let why = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path)
    // A full disk shows itself as a plain I/O error where SQLite needs its shared memory.
    case .SQLITE_IOERR where FileStatus.isDiskFull(at: path): self = .diskFull(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path, why)
    default: self = .other(path, why)
    }
  }
}

extension Error {
  /// Whether it says that the file is damaged or no database at all.
  var isDamage: Bool {
    guard let error = self as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }
}
