internal import Glibc

/// Why a file could not be used.
public struct FileError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It is there already.
    case exists
    /// It is a directory.
    case directory
    /// It is a device, a pipe or a socket.
    case notRegular
    /// It is larger than anything that belongs there.
    case tooLarge(limit: Int)
    /// It is not UTF-8 text.
    case notUTF8
    /// The system refused, in its words.
    case refused(String)
  }

  /// Which file.
  public let path: String
  /// What is wrong with it.
  public let reason: Reason

  /// Makes an error.
  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Makes an error of the system's error number.
  public init(_ path: String, errno code: Int32) {
    switch code {
    case ENOENT: self.init(path, .missing)
    case EEXIST: self.init(path, .exists)
    case EISDIR: self.init(path, .directory)
    default: self.init(path, .refused(String(cString: strerror(code))))
    }
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence.
  public var description: String { "\(path): \(explanation)" }

  /// The same for a file that was to be written.
  public var forWriting: String {
    if case .missing = reason { return "\(path): its directory does not exist" }
    if case .refused(let why) = reason { return "\(path): cannot be written: \(why)" }
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
    case .refused(let why): "cannot be read: \(why)"
    }
  }
}
