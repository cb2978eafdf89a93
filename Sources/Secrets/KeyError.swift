public import Configuration

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

  /// Makes an error.
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
