internal import Glibc
public import Platform
internal import Synchronization

/// A file that lines are appended to, opened by the first one.
///
/// A caller that needs to know at the start whether the file is writable calls `open()`; a line
/// that cannot be written later is dropped, because a full disk must not stop the program.
public final class LogFile: Sendable {
  /// The path of the file.
  public let path: String
  private let descriptor = Mutex<Int32?>(nil)

  /// Creates a log for a file without opening it.
  public init(path: String) { self.path = path }

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
      if descriptor == nil { descriptor = try? Self.open(path) }
      guard let descriptor else { return }
      // One call per line: lines of two programs that share a file stay intact.
      let bytes = Array((line + "\n").utf8)
      _ = write(descriptor, bytes, bytes.count)
    }
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
