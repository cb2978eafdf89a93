internal import Glibc

/// A request that the operating system refused, and the error number.
///
/// - Source: errno(3).
public struct SystemError: Error, Hashable, Sendable {
  /// A request to the operating system.
  public enum Operation: Hashable, Sendable {
    /// Open a pipe.
    case openPipe
    /// Start the program with this name.
    case startProgram(String)
    /// Write to one of the descriptors that this program was started with.
    case writeTo(descriptor: Int32)
    /// Read the output of a started program.
    case readOutput
    /// Open, create, change or lock the file or folder at this path.
    case useFile(String)
  }

  /// The request.
  public let operation: Operation
  /// The error number.
  public let code: Int32

  /// Creates an error from an error number.
  public init(_ operation: Operation, code: Int32) {
    self.operation = operation
    self.code = code
  }

  /// Creates an error from the error number of the last call on this thread.
  init(_ operation: Operation) { self.init(operation, code: errno) }

  /// Checks whether a file or folder can be read; nil if it can.
  ///
  /// - Source: access(2).
  public init?(reading path: String) {
    guard access(path, R_OK) != 0 else { return nil }
    self.init(.useFile(path))
  }

  /// The system's message for the error number.
  public var reason: String { String(cString: strerror(code)) }

  /// The path of the file or folder in the request, if any.
  public var path: String? { if case .useFile(let path) = operation { path } else { nil } }

  /// True when the pipe has no reader.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// True when the disk or the user's quota is exhausted.
  public var isOutOfSpace: Bool { [ENOSPC, EDQUOT].contains(code) }

  /// True when the path does not exist or is not writable for the user.
  public var isPathUnusable: Bool {
    [EACCES, EPERM, EROFS, ENOTDIR, EISDIR, ENOENT, ELOOP, ENAMETOOLONG].contains(code)
  }
}

extension SystemError: CustomStringConvertible {
  /// The request and the reason in a sentence, with advice if there is any.
  public var description: String {
    let sentence = "cannot \(request) (\(reason))"
    guard [EMFILE, ENFILE].contains(code) else { return sentence }
    return sentence + "; close some programs or raise `ulimit -n`, and try again"
  }

  private var request: String {
    switch operation {
    case .openPipe: "open a pipe"
    case .startProgram(let name): "start \(name)"
    case .writeTo(STDOUT_FILENO): "write to standard output"
    case .writeTo(STDERR_FILENO): "write to standard error"
    case .writeTo(let number): "write to descriptor \(number)"
    case .readOutput: "read the output of a program"
    case .useFile(let path): "use \(path)"
    }
  }
}
