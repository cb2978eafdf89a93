/// Where lines come from and go to.
///
/// One conforms to standard input and output, another keeps lines in memory for tests.
@MainActor
public protocol LineStream: AnyObject {
  /// Whether a person types the lines; else they come from a file or another program.
  var isTyped: Bool { get }

  /// The descriptor that is readable when there is more to read; nil when nothing more comes.
  var inputDescriptor: Int32? { get }

  /// The descriptor that is readable when a signal asks the program to end.
  var signalDescriptor: Int32 { get }

  /// Whether `nextLine()` has something to tell that no descriptor announces.
  var hasLine: Bool { get }

  /// The next line that was typed, without its end; never waits.
  ///
  /// - Returns: What came; nil when nothing has.
  func nextLine() -> TypedLine?

  /// Whether `nextSignal()` has something to tell that no descriptor announces.
  var hasSignal: Bool { get }

  /// The number of the signal that asks the program to end, if one does.
  func nextSignal() -> Int32?

  /// Writes lines.
  func write(_ lines: [String])

  /// Stops the process until it is continued.
  func suspend()

  /// Leaves everything as it was found.
  func close()
}

/// What was typed.
public enum TypedLine: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// That nothing more comes.
  case end
}
