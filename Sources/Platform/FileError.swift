internal import Glibc

/// The reason why a file cannot be used.
public struct FileError: Error, Hashable, Sendable {
  /// The kind of an error.
  public enum Reason: Hashable, Sendable {
    /// The file does not exist.
    case missing
    /// It already exists.
    case exists
    /// It is a directory.
    case directory
    /// It is a device, a pipe or a socket.
    case notRegular
    /// It is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// It is not UTF-8 text.
    case notUTF8
    /// The system refused the request, with this error number.
    case refused(errno: Int32)
  }

  /// The path of the file.
  public let path: String
  /// The kind of the error.
  public let reason: Reason

  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Creates an error from the system's error number.
  public init(_ path: String, errno code: Int32) {
    switch code {
    case ENOENT: self.init(path, .missing)
    case EEXIST: self.init(path, .exists)
    case EISDIR: self.init(path, .directory)
    default: self.init(path, .refused(errno: code))
    }
  }
}

extension FileError: CustomStringConvertible {
  /// The error as a sentence.
  public var description: String { "\(path): \(explanation)" }

  /// The error as a sentence about a file that was to be written.
  public var forWriting: String {
    if case .missing = reason { return "\(path): its directory does not exist" }
    if case .refused(let code) = reason { return "\(path): cannot be written: \(words(code))" }
    return description
  }

  /// The sentence without the path.
  public var explanation: String {
    switch reason {
    case .missing: "there is no such file"
    case .exists: "exists already"
    case .directory: "is a directory, not a file"
    case .notRegular: "is not a regular file"
    case .tooLarge(let limit): "is larger than \(limit) bytes and not read"
    case .notUTF8: "is not UTF-8 text"
    case .refused(let code): "cannot be read: \(words(code))"
    }
  }

  private func words(_ code: Int32) -> String {
    SystemError(.useFile(path), code: code).reason
  }
}

/// Checks of access that change nothing.
///
/// - Source: access(2).
extension FileError {
  /// Checks whether a file can be written, or created if it is missing; nil if it can.
  public init?(writing path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self.init(path, creatingIn: Folder.parent(of: path))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      self.init(path, .directory)
    } else if access(path, W_OK) != 0 {
      self.init(path, errno: errno)
    } else {
      return nil
    }
  }

  /// Checks whether a folder can be created, with those above it; nil if it can, or exists.
  public init?(makingFolder path: String) {
    var folder = path
    // The first existing folder must accept what is created in it.
    while access(folder, F_OK) != 0, errno == ENOENT, folder != Folder.parent(of: folder) {
      folder = Folder.parent(of: folder)
    }
    self.init(path, creatingIn: folder)
  }

  private init?(_ path: String, creatingIn folder: String) {
    guard access(folder + "/.", W_OK | X_OK) != 0 else { return nil }
    self.init(path, errno: errno)
  }
}
