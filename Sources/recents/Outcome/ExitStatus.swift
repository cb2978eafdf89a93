/// What the program returns to whoever started it.
///
/// - Source: the numbers above 2 are those of sysexits.h, EX_UNAVAILABLE and EX_NOPERM.
enum ExitStatus: Int32 {
  /// The person quit, or the command did its work.
  case success = 0
  /// Something failed while it ran.
  case failure = 1
  /// The command line, the configuration or the terminal is not right.
  case usage = 2
  /// A command that nobody watches could not reach the server, or not with its changes.
  case unreachable = 69
  /// A command that nobody watches was refused its key, app or user by the server.
  case refused = 77
}
