internal import Conversations
internal import FoundationEssentials
internal import Platform
internal import Synchronization

/// A notifier between the programs on one store.
///
/// Each program watches an empty file of its own next to the database; the others open and close it
/// to notify the program. So no program is notified of its own changes, and no notification by
/// another is lost: notifications wait in the descriptor until they are read, and deleting the file
/// notifies as well.
///
/// - Source: inotify(7).
final class ChangeNotifier: Sendable {
  private let inotify: Inotify
  /// The path of the watched file.
  let path: String
  /// The lock of the file, which shows other programs that the file is in use.
  private let lock = Mutex<FileLock?>(nil)

  /// Creates a notifier; nil if the system has no watches left.
  init?(path: String) {
    guard let inotify = Inotify() else { return nil }
    self.inotify = inotify
    self.path = path
  }

  deinit {
    if lock.withLock({ $0?.isInPlace(at: path) ?? false }) { Folder.remove(path) }
  }

  /// A descriptor that becomes readable when a notification arrives.
  var descriptor: Int32 { inotify.descriptor }

  /// Creates and watches the file, unless it is already watched.
  ///
  /// - Returns: True when the file is watched.
  @discardableResult
  func register() -> Bool {
    lock.withLock { lock in
      if let lock, lock.isInPlace(at: path) { return true }
      // Another program that removes stale files may hold the lock for a moment.
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

  /// Reads all notifications, and creates the file again if it was deleted or moved.
  ///
  /// - Returns: True when there were any.
  func drain() -> Bool {
    let wasNotified = !inotify.drain().isEmpty
    // Registered before the caller reads the changes: a later change notifies again.
    if wasNotified { register() }
    return wasNotified
  }

  /// Notifies the program that watches a file; does nothing if there is no such file.
  static func notify(_ path: String) { Inotify.touch(path) }
}

extension SQLiteStore {
  /// A descriptor that becomes readable when another program on this store has written or deleted a
  /// change, has opened the store, or has released the right to send; never for actions of this
  /// program.
  ///
  /// It exists once the store is open, and never changes; nil if the system has no watches or no
  /// locks. A change of a program that is killed before it notifies the others is seen at the next
  /// notification.
  ///
  /// - Source: inotify(7).
  public var changesDescriptor: Int32? { notifier.withLock { $0?.descriptor } }

  /// Reads all notifications from `changesDescriptor`, so that it becomes readable for the next.
  ///
  /// - Returns: True when there were any.
  public func drainChangesDescriptor() -> Bool { notifier.withLock { $0?.drain() ?? false } }

  /// Registers for notifications, and notifies the other programs that the store was opened; must
  /// be called while no other program is opening the store.
  func joinOthers() {
    files.removeStaleNotifierFiles()
    notifier.withLock { notifier in
      if let notifier {
        notifier.register()
      } else if let new = ChangeNotifier(path: files.newNotifierFile), new.register() {
        notifier = new
      }
    }
    notifyOthers()
  }

  /// True when another program has the store open, or when the system has no watches.
  var isShared: Bool {
    guard let own = notifier.withLock({ $0?.path }) else { return true }
    return files.notifierFiles.contains { $0 != own && FileLock.isHeld($0) }
  }

  /// Notifies the other programs on this store.
  func notifyOthers() {
    let own = notifier.withLock { $0?.path }
    for path in files.notifierFiles where path != own { ChangeNotifier.notify(path) }
  }
}

extension StoreFiles {
  /// The prefix of the paths of all watched files.
  private var notifier: String { database + ".bell-" }

  /// A path for the watched file of this program.
  var newNotifierFile: String { notifier + String(UInt64.random(in: 0 ... .max), radix: 16) }

  /// The watched files of all programs on this store.
  var notifierFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { folder + "/" + $0 }.filter { $0.hasPrefix(notifier) }
  }

  /// Removes the files of programs that have ended.
  ///
  /// - Returns: The number of files.
  @discardableResult
  func removeStaleNotifierFiles() -> Int {
    notifierFiles.count { path in
      guard case .taken(let lock) = FileLock.take(path) else { return false }
      return withExtendedLifetime(lock) { Folder.remove(path) }
    }
  }
}
