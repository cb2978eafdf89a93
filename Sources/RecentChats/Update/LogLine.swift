/// One line of the log: an event by name, with what identifies it.
///
/// Never message texts.
public struct LogLine: Equatable, Sendable {
  /// What a reader of the log should do about it.
  public enum Level: Hashable, Sendable {
    /// A developer should look.
    case error
    /// The state of the program changed.
    case info
    /// The rest.
    case debug
  }

  /// What a reader should do.
  public var level: Level
  /// What happened, with its particulars.
  public var text: String

  /// Makes a line.
  public init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
