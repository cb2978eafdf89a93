internal import Files
internal import Glibc
internal import Synchronization

/// By which the other programs on a store let this one know that they kept or dropped a change.
///
/// Each program has a bell of its own beside the database: an empty file that it watches. The others
/// ring it by opening and closing it. So nobody hears its own rings, and none of another is lost: they
/// wait in the descriptor until it is read, and a bell that was deleted counts as rung.
///
/// - Source: inotify(7).
final class Bell: Sendable {
  /// What hears it.
  private let inotify: Inotify
  /// Where it hangs.
  let path: String
  /// Held for as long as it hangs, so that the bell of a program that is gone can be told from it.
  private let lock = Mutex<FileLock?>(nil)

  /// Nil where the system has no watches left.
  init?(path: String) {
    guard let inotify = Inotify() else { return nil }
    self.inotify = inotify
    self.path = path
  }

  deinit {
    if lock.withLock({ $0?.isInPlace(at: path) ?? false }) { unlink(path) }
  }

  /// Can be read once it was rung.
  var descriptor: Int32 { inotify.descriptor }

  /// Makes the file and watches it, unless it is there.
  ///
  /// - Returns: Whether it can be rung now.
  @discardableResult
  func hang() -> Bool {
    lock.withLock { lock in
      if let lock, lock.isInPlace(at: path) { return true }
      // Another program that looks for left-over bells may have it for a moment.
      guard case .taken(let taken) = FileLock.wait(for: path, milliseconds: 200) else {
        return false
      }
      // A file that loses its name tells of that by IN_ATTRIB.
      let events = IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF
      guard inotify.watch(path, for: events) != nil else { return false }
      lock = taken
      return true
    }
  }

  /// Takes note of all rings so far, and hangs it up again where somebody took it down.
  ///
  /// - Returns: Whether there were any.
  func drain() -> Bool {
    let wasRung = !inotify.drain().isEmpty
    // Before the caller looks at the changes: what comes after that look rings again.
    if wasRung { hang() }
    return wasRung
  }

  /// Rings a bell; nothing where there is none.
  static func ring(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { close(descriptor) }
  }
}
