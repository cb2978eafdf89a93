/// Why the loop ended.
public enum ExitReason: Hashable, Sendable {
  /// The person quit.
  case quit
  /// The program was asked to end, or its terminal went away; the number is that of the signal.
  case signal(Int32)
}
