internal import Conversations
internal import Synchronization

extension SQLiteStore {
  /// Can be read once another program on this store has kept or dropped a change, has opened the
  /// store, or lets others send; never for what this program did.
  ///
  /// It is there once the store is open, and stays the same; nil where the system has no watches or
  /// no locks. A program that is killed between keeping a change and telling of it is heard of at the
  /// next change of any other.
  ///
  /// - Source: inotify(7).
  public var changesDescriptor: Int32? { bell.withLock { $0?.descriptor } }

  /// Takes note of what `changesDescriptor` told, so that it can tell of the next.
  ///
  /// - Returns: Whether it told anything.
  public func drainChangesDescriptor() -> Bool { bell.withLock { $0?.drain() ?? false } }

  /// Lets other programs tell this one, and tells them that it is there; must be called while no other
  /// opens the store.
  func hangBell() {
    files.takeDownSilentBells()
    bell.withLock { bell in
      if let bell {
        bell.hang()
      } else if let new = Bell(path: files.newBell), new.hang() {
        bell = new
      }
    }
    ringBells()
  }

  /// Whether another program has the store open; yes where the system cannot tell.
  var isShared: Bool {
    guard let own = bell.withLock({ $0?.path }) else { return true }
    return files.bells.contains { $0 != own && FileLock.isHeld($0) }
  }

  /// Tells the other programs.
  func ringBells() {
    let own = bell.withLock { $0?.path }
    for path in files.bells where path != own { Bell.ring(path) }
  }
}
