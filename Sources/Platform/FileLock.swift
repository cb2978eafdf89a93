internal import Glibc

/// A lock on a file that the kernel releases when the program ends, however it ends.
///
/// - Source: flock(2), which does not interfere with the locks that SQLite takes with fcntl(2).
public final class FileLock: Sendable {
  /// The result of a request for a lock.
  public enum Outcome: Sendable {
    /// This program has the lock as long as the value exists.
    case taken(FileLock)
    /// Another program has the lock.
    case held
    /// The file system has no such locks, or the file cannot be created.
    case refused(SystemError)
  }

  private let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Takes the lock unless another program has it; creates the file if it is missing.
  public static func take(_ path: String) -> Outcome {
    let lock: FileLock
    do throws(SystemError) {
      lock = FileLock(try Descriptor(opening: path, O_RDWR | O_CREAT | O_NONBLOCK))
    } catch {
      return .refused(error)
    }
    while flock(lock.descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno == EWOULDBLOCK ? .held : .refused(SystemError(.useFile(path)))
    }
    // If another program deleted the file in between, no other program would meet this lock.
    return lock.isInPlace(at: path) ? .taken(lock) : .held
  }

  /// Returns true when the path still leads to the locked file.
  public func isInPlace(at path: String) -> Bool {
    let own = FileIdentity(descriptor: descriptor.number)
    return own != nil && own == FileIdentity(path: path)
  }

  /// Returns true when a program has the lock; creates no file, and triggers no watch of the file.
  public static func isHeld(_ path: String) -> Bool {
    guard let descriptor = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK) else {
      return false
    }
    while flock(descriptor.number, LOCK_SH | LOCK_NB) != 0 {
      if errno != EINTR { return errno == EWOULDBLOCK }
    }
    return false
  }

  /// Returns the reason why the record locks of fcntl(2), which SQLite takes, do not work on a file;
  /// nil when they do, also while another program has one.
  ///
  /// Closing the file ends the record locks that this process has on it, so it must be one without any.
  ///
  /// - Source: fcntl(2); ENOLCK also comes from a network file system without a lock service.
  public static func recordLockError(at path: String) -> SystemError? {
    guard let descriptor = try? Descriptor(opening: path, O_RDWR | O_NONBLOCK) else { return nil }
    var lock = Glibc.flock()
    lock.l_type = Int16(F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    guard fcntl(descriptor.number, F_SETLK, &lock) != 0,
      [ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL].contains(errno)
    else { return nil }
    return SystemError(.useFile(path))
  }

  /// Takes the lock, and waits while another program has it.
  ///
  /// - Units: The time limit is in milliseconds.
  public static func wait(for path: String, milliseconds: Int) -> Outcome {
    for _ in 0..<(milliseconds / 10) {
      let outcome = take(path)
      guard case .held = outcome else { return outcome }
      usleep(10_000)
    }
    return take(path)
  }
}

/// The identity of a file, independent of its path.
public struct FileIdentity: Equatable, Sendable {
  private let device: dev_t
  private let number: ino_t

  /// Reads the identity of the file at a path; nil if there is none.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Reads the identity of an open file; nil if that fails.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}
