/// The reason why a text is no query, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong at a place.
  public enum Problem: Hashable, Sendable {
    /// No field has that name; a similar name, if there is one.
    case unknownField(String, nearest: String?)
    /// No state has that name; a similar name, if there is one.
    case unknownState(String, nearest: String?)
    /// A text is neither a date nor a word for a day; a similar word, if there is one.
    case unknownDay(String, nearest: String?)
    /// A field is not followed by a value.
    case missingValue(Query.Field)
    /// A field that a colon must follow is compared.
    case missingColon(Query.Field)
    /// A field that must be compared is followed by a colon.
    case missingComparison(Query.Field)
    /// A field is compared with something other than a number.
    case noNumber(String, Query.Field)
    /// A field is compared with something other than a span of time.
    case noSpan(String, Query.Field)
    /// An operator or a parenthesis is not followed by a condition.
    case nothingAfter(String)
    /// An operator is not preceded by a condition.
    case nothingBefore(String)
    /// Parentheses or quotation marks contain nothing.
    case empty(String)
    /// A parenthesis is not closed.
    case unclosedParenthesis
    /// A parenthesis closes none.
    case unopenedParenthesis
    /// A quotation mark is not closed.
    case unclosedQuote
    /// Conditions are nested more deeply than any query needs.
    case tooDeep
  }

  /// What is wrong.
  public let problem: Problem
  /// The characters that it is about; empty at the end of the text.
  public let place: Range<Int>

  /// Creates an error.
  public init(_ problem: Problem, at place: Range<Int>) {
    self.problem = problem
    self.place = place
  }
}
