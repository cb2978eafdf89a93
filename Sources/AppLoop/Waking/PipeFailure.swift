import Glibc

/// That the system gave no pipe, without which nothing can wake the loop.
///
/// - Source: `pipe(2)`, EMFILE and ENFILE.
public struct PipeFailure: Error, Hashable, CustomStringConvertible {
  /// The error number.
  public let code: Int32

  /// The failure in a sentence that says what to do.
  public var description: String {
    let reason = String(cString: strerror(code))
    return "cannot open a pipe (\(reason)); close some programs or raise `ulimit -n`, and try again"
  }
}
