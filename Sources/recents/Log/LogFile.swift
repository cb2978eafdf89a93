internal import Glibc
public import Platform
internal import Synchronization

/// A file that lines are appended to, opened by the first one.
///
/// A file that has reached the size limit becomes `PATH.1`, in place of an earlier one, and a new file is
/// begun; devices and pipes have no limit. Several programs may write to one log: each follows when
/// another one has begun a new file.
///
/// Call `open()` to detect a failure at the start; a line that cannot be written later
/// is dropped, because a full disk must not stop the program.
public final class LogFile: Sendable {
  /// The path of the file.
  public let path: String
  /// The size from which a new file is begun.
  ///
  /// - Units: Bytes.
  private let limit: Int
  private let descriptor = Mutex<Int32?>(nil)

  /// The documented size limit of a log.
  ///
  /// - Units: Bytes; 10 MiB.
  public static let usualLimit = 10 << 20

  /// Creates a log file object without accessing the file.
  public init(path: String, limit: Int = usualLimit) {
    self.path = path
    self.limit = limit
  }

  deinit {
    descriptor.withLock { descriptor in
      if let descriptor { close(descriptor) }
    }
  }

  /// Opens the file, readable and writable only by the owner.
  ///
  /// - Throws: `FileError` when the file cannot be opened.
  public func open() throws(FileError) {
    let failure = descriptor.withLock { (descriptor) -> FileError? in
      guard descriptor == nil else { return nil }
      do throws(FileError) {
        descriptor = try Self.open(path)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Appends a line and its line end.
  public func append(_ line: String) {
    descriptor.withLock { descriptor in
      if let current = descriptor, !mayGrow(current) {
        close(current)
        descriptor = nil
      }
      if descriptor == nil { descriptor = try? Self.open(path) }
      guard let descriptor else { return }
      // One call per line: lines of two programs that share a file stay intact.
      let bytes = Array((line + "\n").utf8)
      _ = write(descriptor, bytes, bytes.count)
    }
  }

  /// Returns true when the open file is below the limit and still the one at the path.
  ///
  /// A file above the limit is moved aside.
  private func mayGrow(_ descriptor: Int32) -> Bool {
    guard let own = FileIdentity(descriptor: descriptor), own == FileIdentity(path: path) else {
      return false
    }
    guard let size = FileStatus(descriptor: descriptor), size.isRegular, size.size >= limit else {
      return true
    }
    // A file that cannot be moved keeps growing, so that no lines are lost.
    do throws(SystemError) { try Folder.move(path, to: path + ".1") } catch { return true }
    return false
  }

  private static func open(_ path: String) throws(FileError) -> Int32 {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw FileError(path, errno: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o177 != 0
    {
      // It existed with other permissions. If it belongs to another user, they remain unchanged.
      fchmod(descriptor, 0o600)
    }
    return descriptor
  }
}
