import Foundation

/// A terminal without a screen: what the program writes is kept, what it reads is typed here.
final class PseudoTerminal {
  /// The program's end.
  let program: Int32
  private let person: Int32
  private let written = Written()

  /// The environment of a program in it.
  static func environment(_ type: String = "xterm-256color") -> [String: String] {
    ["TERM": type]
  }

  /// Opens a terminal, or, if it is not reading, one that is stopped until `read()`.
  init(rows: Int = 24, columns: Int = 80, isReading: Bool = true) throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    var ends: (person: Int32, program: Int32) = (-1, -1)
    guard openpty(&ends.person, &ends.program, nil, nil, nil) == 0 else {
      throw CocoaError(.fileNoSuchFile)
    }
    (person, program) = ends
    for end in [person, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    resize(rows: rows, columns: columns)
    if isReading { read() }
  }

  /// Lets the terminal read what programs write.
  func read() {
    // A thread of its own, so that a program that writes much never waits for the test. It ends,
    // and closes its end, when the program's end is closed.
    Thread.detachNewThread { [person, written] in
      written.collect(from: person)
      close(person)
    }
  }

  deinit {
    close(program)
  }

  /// The modes it is in, to compare.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(program, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// How many bytes were typed that nobody has read.
  var waitingInput: Int {
    var count: Int32 = 0
    _ = ioctl(program, UInt(FIONREAD), &count)
    return Int(count)
  }

  func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  func type(_ bytes: String) { typist(bytes) }

  /// Types from any thread.
  var typist: @Sendable (String) -> Void {
    { [person] bytes in
      _ = Array(bytes.utf8).withUnsafeBytes { write(person, $0.baseAddress, $0.count) }
    }
  }

  /// Everything written up to now; takes it away.
  func outputSoFar() -> String {
    // Written after all that the program has flushed, so it arrives after it.
    write(program, [0x07], 1)
    return output(upTo: "\u{7}")
  }

  /// Everything written up to and without some text; takes it away.
  func output(upTo mark: String) -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      if let text = written.take(upTo: mark) { return text }
      usleep(500)
    }
    return "(\(mark.debugDescription) was never written)"
  }
}
