import Glibc

/// The far end of a terminal, which types keys and reads the output.
final class PseudoTerminal {
  /// The path of the program's end.
  let path: String
  private var descriptor: Int32 = -1
  /// The program's end, held open so that the terminal exists before and after the program.
  private var program: Int32 = -1

  /// The output, and the time of its last byte.
  struct Output {
    var bytes: [UInt8] = []
    /// - Units: Nanoseconds of the clock that never goes back.
    var last: Int64?
  }

  /// Opens a terminal of 200 columns and 50 rows.
  ///
  /// - Throws: `BenchFailure` when the system has none left.
  init() throws {
    var size = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&descriptor, &program, nil, nil, &size) == 0 else {
      throw BenchFailure("There is no free terminal.")
    }
    path = String(cString: ttyname(program))
    for end in [descriptor, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(descriptor)
    close(program)
  }

  /// Types keys.
  func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Reads until the terminal has been quiet for a while.
  ///
  /// - Parameters:
  ///   - quiet: The duration of silence, in milliseconds.
  ///   - first: The maximum wait for the first byte, in milliseconds.
  /// - Returns: The output.
  func read(untilQuietFor quiet: Int32, first: Int32? = nil) -> Output {
    var output = Output()
    while let bytes = read(within: output.last == nil ? first ?? quiet : quiet) {
      output.last = CPUClock.wall
      output.bytes += bytes
    }
    return output
  }

  /// Reads the output within a number of milliseconds; nil when there is none.
  func read(within milliseconds: Int32) -> [UInt8]? {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }
}
