public import Platform

/// Why there is no API key; holds nothing of the key.
public struct KeyError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The program did not give a key.
    case command(KeyCommandError)
    /// The environment variable is not set.
    case variableNotSet
    /// The file could not be read, and why.
    case file(String)
    /// Others may read the file.
    case readableByOthers(path: String)
    /// What was found cannot be a key.
    case unusable(KeyText.Flaw)
  }

  /// Where the key should have come from.
  public let source: KeySource
  /// What went wrong.
  public let reason: Reason

  public init(_ source: KeySource, _ reason: Reason) {
    self.source = source
    self.reason = reason
  }
}

extension KeyError: CustomStringConvertible {
  /// One sentence that says what to do.
  public var description: String { "API key from \(source): \(explanation)" }

  private var explanation: String {
    switch reason {
    case .command(let error): error.description
    case .variableNotSet: "the variable is not set"
    case .file(let why): why
    case .readableByOthers(let path):
      "others may use the file; type: chmod 600 \(ShellWord.quoted(path))"
    case .unusable(let flaw): flaw.rawValue
    }
  }
}

/// Why a program gave no key; what it printed is not in here.
public enum KeyCommandError: Error, Hashable, Sendable {
  /// It ended with a status other than 0.
  case failed(status: Int32)
  /// It was ended by a signal.
  case killed(signal: Int32)
  /// It did not end in time and was stopped.
  case timedOut(Duration)
  /// It printed more than any key.
  case tooMuchOutput
  /// The system refused to start it or to read what it prints.
  case system(SystemError)
}

extension KeyCommandError: CustomStringConvertible {
  /// The end of a sentence that begins with the program's name.
  public var description: String {
    switch self {
    case .failed(let status): "it ended with status \(status); run it by hand to see why"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .timedOut(let limit):
      "it did not end within \(limit.inSeconds) (key_timeout); run it by hand to see what it waits for"
    case .tooMuchOutput: "it printed too much for a key"
    case .system(let error):
      if case .startProgram = error.operation {
        "it could not be started: \(error.reason)"
      } else {
        "it could not be run: \(error.reason)"
      }
    }
  }
}
