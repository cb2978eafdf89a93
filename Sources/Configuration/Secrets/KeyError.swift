public import Platform

/// The reason why there is no API key; contains no part of the key.
public struct KeyError: Error, Hashable, Sendable {
  /// The cause of the error.
  public enum Reason: Hashable, Sendable {
    /// The program returned no key.
    case command(KeyCommandError)
    /// The environment variable is not set.
    case variableNotSet
    /// The file could not be read, for the given reason.
    case file(String)
    /// Users other than the owner may access the file.
    case readableByOthers(path: String)
    /// The source contains no valid key.
    case unusable(KeyText.Flaw)
  }

  /// The source of the key.
  public let source: KeySource
  /// The cause.
  public let reason: Reason

  public init(_ source: KeySource, _ reason: Reason) {
    self.source = source
    self.reason = reason
  }
}

extension KeyError: CustomStringConvertible {
  /// The error as text.
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

/// The reason why a program returned no key; contains no output of the program.
public enum KeyCommandError: Error, Hashable, Sendable {
  /// It ended with a status other than 0.
  case failed(status: Int32)
  /// A signal ended it.
  case killed(signal: Int32)
  /// It did not end in time and was stopped.
  case timedOut(Duration)
  /// Its output is longer than any key.
  case tooMuchOutput
  /// The system could not start it or read its output.
  case system(SystemError)
}

extension KeyCommandError: CustomStringConvertible {
  /// The reason as the rest of a sentence that starts with the source of the key.
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
