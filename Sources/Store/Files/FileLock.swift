internal import Glibc

/// A lock on a file that the kernel lets go of when the program ends, however it ends.
///
/// - Source: flock(2), which does not get in the way of the locks SQLite takes with fcntl(2).
final class FileLock: Sendable {
  /// What came of asking for it.
  enum Outcome {
    /// It is ours until the value is forgotten.
    case taken(FileLock)
    /// Another program has it.
    case held
    /// There are no such locks here, or the file cannot be made; the number is errno.
    case refused(Int32)
  }

  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock if nobody has it.
  static func take(_ path: String) -> Outcome {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return .refused(errno) }
    let lock = FileLock(descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno == EWOULDBLOCK ? .held : .refused(errno)
    }
    // Whoever deleted the file in between has left us a lock that nobody else would meet.
    return lock.isInPlace(at: path) ? .taken(lock) : .held
  }

  /// Whether the path still leads to the file that is locked.
  func isInPlace(at path: String) -> Bool {
    let own = FileIdentity(descriptor: descriptor)
    return own != nil && own == FileIdentity(path: path)
  }

  /// Whether a program has the lock; nothing is made, and nobody who watches the file hears of it.
  static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_SH | LOCK_NB) != 0 {
      if errno != EINTR { return errno == EWOULDBLOCK }
    }
    return false
  }

  /// Takes the lock, and waits for it a while.
  ///
  /// - Units: The patience is in milliseconds.
  static func wait(for path: String, milliseconds: Int) -> Outcome {
    for _ in 0..<(milliseconds / 10) {
      let outcome = take(path)
      guard case .held = outcome else { return outcome }
      usleep(10_000)
    }
    return take(path)
  }
}

/// Which file a name leads to, whatever it is called.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// The file at a path; nil when there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The file that is open.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}
