/// The first thing in a file that is no TOML.
public struct TOMLSyntaxError: Error, Equatable, Sendable {
  /// What is wrong, as the parser says it.
  public let text: String
  /// The line, 1-based.
  public let line: Int
  /// The column, 1-based.
  public let column: Int

  init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}
