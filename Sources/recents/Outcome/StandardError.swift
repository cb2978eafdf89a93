import Glibc

/// Standard error, unbuffered.
enum StandardError {
  /// Writes a line.
  static func print(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      // Nobody is left who could be told.
      guard count > 0 else { return }
      written += count
    }
  }
}
