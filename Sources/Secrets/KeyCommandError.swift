/// Why a program gave no key; what it printed is not in here.
public enum KeyCommandError: Error, Hashable, Sendable {
  /// It could not be started, in the system's words.
  case notStarted(String)
  /// It ended with a status other than 0.
  case failed(status: Int32)
  /// It was ended by a signal.
  case killed(signal: Int32)
  /// It did not end in time and was stopped.
  case timedOut(Duration)
  /// It printed more than any key.
  case tooMuchOutput
  /// The system refused something on the way, in its words.
  case system(String)
}

extension KeyCommandError: CustomStringConvertible {
  /// The end of a sentence that begins with the program's name.
  public var description: String {
    switch self {
    case .notStarted(let why): "it could not be started: \(why)"
    case .failed(let status): "it ended with status \(status); run it by hand to see why"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .timedOut(let limit):
      "it did not end within \(limit); run it by hand to see what it waits for"
    case .tooMuchOutput: "it printed too much for a key"
    case .system(let why): "it could not be run: \(why)"
    }
  }
}
