internal import Synchronization

extension SQLiteStore {
  /// Tries to become the one program that sends the pending changes of this store.
  ///
  /// Where the system has no locks the answer is yes: a change sent twice does no harm, one never
  /// sent is lost.
  ///
  /// - Returns: Whether it is; it stays so until the program ends, forgets the store or lets another
  ///   one send.
  public func claimSending() -> Bool {
    sending.withLock { lock in
      if lock != nil { return true }
      switch FileLock.take(files.sendingLock) {
      case .taken(let taken): lock = taken
      case .held: return false
      case .refused: break
      }
      return true
    }
  }

  /// Lets another program send, if there is one, and tells it so.
  ///
  /// - Returns: Whether this program sends no longer; not where no other one has the store open.
  public func releaseSending() -> Bool {
    guard isShared else { return false }
    let wasHeld = sending.withLock { lock in
      defer { lock = nil }
      return lock != nil
    }
    // Not for nothing: two that hear each other would never stop.
    if wasHeld { ringBells() }
    return true
  }
}
