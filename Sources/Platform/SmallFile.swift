internal import Glibc

/// A regular file that was read completely.
public struct SmallFile: Equatable, Sendable {
  /// The path of the file.
  public let path: String
  /// The contents.
  public let bytes: [UInt8]
  /// The permission bits, such as `0o600`.
  public let permissions: UInt32

  /// True when the permissions allow no more than reading and writing by the owner.
  public var isPrivate: Bool { permissions & 0o177 == 0 }

  /// Reads a file.
  ///
  /// - Units: The limit is in bytes.
  /// - Source: open(2), fstat(2), read(2).
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The largest size that is read.
  /// - Throws: `FileError` if it is missing, not a regular file, too large or not readable.
  public init(path: String, limit: Int = 1 << 20) throws(FileError) {
    let file = try Self.open(path)
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw FileError(path, errno: errno) }
    try Self.checkKind(status.st_mode, path)
    self.path = path
    permissions = status.st_mode & 0o7777
    bytes = try Self.read(file.number, path, limit: limit)
  }

  /// Returns the contents as text.
  ///
  /// - Throws: `FileError` if they are not UTF-8.
  public func text() throws(FileError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path, .notUTF8)
    }
    return text
  }

  private static func open(_ path: String) throws(FileError) -> Descriptor {
    do throws(SystemError) {
      // Without O_NONBLOCK, opening a named pipe would wait for a writer.
      return try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw FileError(path, errno: error.code)
    }
  }

  private static func checkKind(_ mode: mode_t, _ path: String) throws(FileError) {
    switch mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileError(path, .directory)
    default: throw FileError(path, .notRegular)
    }
  }

  private static func read(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path, errno: errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw FileError(path, .tooLarge(limit: limit)) }
    }
  }
}
