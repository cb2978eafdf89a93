/// A source of typed lines and a sink for output lines.
///
/// One implementation uses standard input and output, another keeps lines in memory for tests.
@MainActor
public protocol LineStream: AnyObject {
  /// True if a user types the lines; false if they come from a file or another program.
  var isTyped: Bool { get }

  /// The descriptor that is readable while there is input; nil after the end of the input.
  var inputDescriptor: Int32? { get }

  /// The descriptor that is readable when a signal asks the program to end.
  var signalDescriptor: Int32 { get }

  /// True if `nextLine()` has a line ready that no descriptor announces.
  var hasLine: Bool { get }

  /// The next line that was typed, without its end; never waits.
  ///
  /// - Returns: The next line or event; nil when there is none.
  func nextLine() -> TypedLine?

  /// True if `nextSignal()` has a signal ready that no descriptor announces.
  var hasSignal: Bool { get }

  /// The number of the signal that asks the program to end, if one does.
  func nextSignal() -> Int32?

  /// Writes lines.
  func write(_ lines: [String])

  /// Stops the process until it is continued.
  func suspend()

  /// Restores everything as it was found.
  func close()
}

/// A typed line, or the end of the input.
public enum TypedLine: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// The end of the input.
  case end
}
