/// Why something could not be kept on disk or read from it.
public struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The ways in which a store fails.
  public enum Kind: Hashable, Sendable {
    /// The disk is full.
    case diskFull
    /// The folder or the file may not be written.
    case notWritable
    /// Another program holds the file for too long.
    case locked
    /// The file is damaged; it was moved aside.
    case corrupt
    /// A newer version of the program wrote it.
    case newerVersion
    /// Anything else.
    case other
  }

  /// What failed.
  public var kind: Kind
  /// One sentence for a person: what happened, to which file, and what to do.
  public var sentence: String

  /// Makes a failure.
  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  /// The sentence.
  public var description: String { sentence }
}
