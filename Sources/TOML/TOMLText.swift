public import TOMLKit

/// Parses the text of a TOML file, and refuses beforehand what the parser would not survive.
public enum TOMLText {
  /// Parses a file.
  ///
  /// - Parameter text: The whole file.
  /// - Returns: The outermost table.
  /// - Throws: `TOMLSyntaxError` for the first thing that is no TOML; it cannot be read beyond that.
  public static func table(_ text: String) throws(TOMLSyntaxError) -> TOMLTable {
    guard let mistake = SyntaxScan.mistake(in: text) else { return try parsed(text) }
    // What is wrong before it comes first.
    _ = try parsed(String(decoding: text.utf8.prefix(mistake.statementStart), as: UTF8.self))
    throw mistake.error
  }

  /// Whether a NUL is in a file, as it is or as an escape.
  ///
  /// The parser and its values are C strings, which would silently end there.
  ///
  /// - Parameter text: The whole file.
  /// - Returns: Whether there is one.
  public static func holdsNUL(_ text: String) -> Bool {
    ["\0", #"\u0000"#, #"\U00000000"#].contains(where: text.contains)
  }

  private static func parsed(_ text: String) throws(TOMLSyntaxError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw TOMLSyntaxError(error.description, line: begin.line, column: begin.column)
    } catch {
      throw TOMLSyntaxError("is not valid TOML", line: 1, column: 1)
    }
  }
}

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
