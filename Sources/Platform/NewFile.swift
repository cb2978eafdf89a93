internal import Glibc

/// The creation of files.
public enum NewFile {
  /// Writes a new file that only its owner may read.
  ///
  /// A file that could not be written completely is removed.
  ///
  /// - Source: open(2), O_EXCL: neither an existing file nor a symbolic link is ever written to.
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: The file to create.
  /// - Throws: `FileError` if the file exists, or cannot be created or written.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(path, errno: errno) }
    let failure = write(bytes, to: descriptor)
    if let failure {
      close(descriptor)
      unlink(path)
      throw FileError(path, errno: failure)
    }
    // Network file systems report a full disk here.
    if close(descriptor) != 0 { throw FileError(path, errno: errno) }
  }

  /// Writes all bytes; returns the error number if that fails.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
