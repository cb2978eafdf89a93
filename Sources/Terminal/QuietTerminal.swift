internal import CNcurses

/// The terminal while a command is at work that shows nothing yet.
public enum QuietTerminal {
  /// Does something while keys are neither shown nor kept for what comes then.
  ///
  /// Signals end and stop the program as always, and the terminal is as it was then, too.
  ///
  /// - Source: `termios(3)`, ECHO and TCIFLUSH.
  /// - Parameters:
  ///   - input: The descriptor that keys come from; nothing happens where it is no terminal.
  ///   - work: What takes its time.
  /// - Returns: What came of it.
  /// - Throws: What it threw.
  public static func during<Answer, Failure>(
    input: Int32 = 0, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    nc_quiet_begin(input)
    defer { nc_quiet_end() }
    return try work()
  }
}
