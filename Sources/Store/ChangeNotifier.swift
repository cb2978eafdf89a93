internal import Conversations
internal import FoundationEssentials
internal import Platform
internal import Synchronization

/// By which the other programs on a store let this one know that they kept or dropped a change.
///
/// Each program has a bell of its own beside the database: an empty file that it watches. The others
/// ring it by opening and closing it. So nobody hears its own rings, and none of another is lost: they
/// wait in the descriptor until it is read, and a bell that was deleted counts as rung.
///
/// - Source: inotify(7).
final class ChangeNotifier: Sendable {
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
    if lock.withLock({ $0?.isInPlace(at: path) ?? false }) { Folder.remove(path) }
  }

  /// Can be read once it was rung.
  var descriptor: Int32 { inotify.descriptor }

  /// Makes the file and watches it, unless it is there.
  ///
  /// - Returns: Whether it can be rung now.
  @discardableResult
  func register() -> Bool {
    lock.withLock { lock in
      if let lock, lock.isInPlace(at: path) { return true }
      // Another program that looks for left-over bells may have it for a moment.
      guard case .taken(let taken) = FileLock.wait(for: path, milliseconds: 200) else {
        return false
      }
      guard inotify.watch(path, for: [.closedAfterWriting, .displaced]) != nil else {
        return false
      }
      lock = taken
      return true
    }
  }

  /// Takes note of all rings so far, and hangs it up again where somebody took it down.
  ///
  /// - Returns: Whether there were any.
  func drain() -> Bool {
    let wasNotified = !inotify.drain().isEmpty
    // Before the caller looks at the changes: what comes after that look rings again.
    if wasNotified { register() }
    return wasNotified
  }

  /// Rings a bell; nothing where there is none.
  static func notify(_ path: String) { Inotify.touch(path) }
}

extension SQLiteStore {
  /// Can be read once another program on this store has kept or dropped a change, has opened the
  /// store, or lets others send; never for what this program did.
  ///
  /// It is there once the store is open, and stays the same; nil where the system has no watches or
  /// no locks. A program that is killed between keeping a change and telling of it is heard of at the
  /// next change of any other.
  ///
  /// - Source: inotify(7).
  public var changesDescriptor: Int32? { notifier.withLock { $0?.descriptor } }

  /// Takes note of what `changesDescriptor` told, so that it can tell of the next.
  ///
  /// - Returns: Whether it told anything.
  public func drainChangesDescriptor() -> Bool { notifier.withLock { $0?.drain() ?? false } }

  /// Lets other programs tell this one, and tells them that it is there; must be called while no other
  /// opens the store.
  func hangBell() {
    files.removeStaleNotifierFiles()
    notifier.withLock { notifier in
      if let notifier {
        notifier.register()
      } else if let new = ChangeNotifier(path: files.newNotifierFile), new.register() {
        notifier = new
      }
    }
    ringBells()
  }

  /// Whether another program has the store open; yes where the system cannot tell.
  var isShared: Bool {
    guard let own = notifier.withLock({ $0?.path }) else { return true }
    return files.notifierFiles.contains { $0 != own && FileLock.isHeld($0) }
  }

  /// Tells the other programs.
  func ringBells() {
    let own = notifier.withLock { $0?.path }
    for path in files.notifierFiles where path != own { ChangeNotifier.notify(path) }
  }
}

extension StoreFiles {
  /// What the names of all bells begin with.
  private var notifier: String { database + ".bell-" }

  /// A place for a bell that no other program has.
  var newNotifierFile: String { notifier + String(UInt64.random(in: 0 ... .max), radix: 16) }

  /// The bells of all programs on this store.
  var notifierFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { folder + "/" + $0 }.filter { $0.hasPrefix(notifier) }
  }

  /// Takes down the bells of programs that are gone.
  ///
  /// - Returns: How many there were.
  @discardableResult
  func removeStaleNotifierFiles() -> Int {
    notifierFiles.count { path in
      guard case .taken(let lock) = FileLock.take(path) else { return false }
      return withExtendedLifetime(lock) { Folder.remove(path) }
    }
  }
}
