/// A question that selects conversations, such as `is:unread tag:vip -(from:bot OR age>2d)`.
///
/// - Shape: The operands of `all` are none or at least two, those of `any` at least two, and none of
///   them is of the same case; `all(of:)` and `any(of:)` keep it so.
public indirect enum Query: Hashable, Sendable {
  /// All of these hold; without operands, every conversation matches.
  case all([Query])
  /// At least one of these holds.
  case any([Query])
  /// This does not hold.
  case not(Query)
  /// One condition.
  case predicate(Predicate)

  /// The empty query, which every conversation matches.
  public static let everything = Query.all([])

  /// Returns the query that holds where all of these do.
  public static func all(of queries: [Query]) -> Query {
    let operands = queries.flatMap { query in
      if case .all(let inner) = query { inner } else { [query] }
    }
    return operands.count == 1 ? operands[0] : .all(operands)
  }

  /// Returns the query that holds where at least one of these does.
  ///
  /// - Precondition: There is at least one.
  public static func any(of queries: [Query]) -> Query {
    precondition(!queries.isEmpty, "no conversation matches one of no queries")
    let operands = queries.flatMap { query in
      if case .any(let inner) = query { inner } else { [query] }
    }
    return operands.count == 1 ? operands[0] : .any(operands)
  }

  /// Returns true when a condition of the query satisfies a test.
  public func contains(where isSought: (Predicate) -> Bool) -> Bool {
    switch self {
    case .all(let operands), .any(let operands): operands.contains { $0.contains(where: isSought) }
    case .not(let operand): operand.contains(where: isSought)
    case .predicate(let predicate): isSought(predicate)
    }
  }
}

extension Query {
  /// A condition that holds or does not hold for a conversation.
  public enum Predicate: Hashable, Sendable {
    /// A word or phrase occurs in the name, the last message, its sender or a tag, as listed.
    case word(String)
    /// A tag begins with the text.
    case tagPrefix(String)
    /// The conversation is in a state.
    case state(State)
    /// The tags satisfy a test.
    case tag(TagTest)
    /// A text occurs in one field.
    case text(TextField, String)
    /// The id of the other side matches a pattern.
    case id(Pattern)
    /// The last message is of a kind, named in lower case.
    case type(String)
    /// A number is in a relation to another one; an unknown number is in none.
    case number(NumberField, Comparison, Int)
    /// The time since an event is in a relation to a span.
    case age(AgeField, Comparison, TimeSpan)
    /// The last message was sent on a day or later.
    case since(Day)
    /// The last message was sent before a day.
    case before(Day)
  }

  /// A test of the tags of a conversation.
  public enum TagTest: Hashable, Sendable {
    /// A tag matches the pattern.
    case matching(Pattern)
    /// There is at least one tag.
    case any
    /// There is no tag.
    case none
  }

  /// A text in which each `*` stands for any characters.
  public struct Pattern: Hashable, Sendable {
    /// The literal texts between the asterisks; a single one matches only itself.
    ///
    /// - Shape: At least one; only the first and the last may be empty, and a single one is not.
    public let parts: [String]

    /// Creates a pattern from the texts between the asterisks; nil if there is no text at all.
    public init?(_ parts: [String]) {
      let inner = parts.dropFirst().dropLast().filter { !$0.isEmpty }
      self.parts = parts.count < 2 ? parts : [parts[0]] + inner + [parts[parts.count - 1]]
      guard self.parts.count > 1 || self.parts.first?.isEmpty == false else { return nil }
    }

    /// Creates a pattern that matches only a text.
    public init?(_ text: String) { self.init([text]) }
  }

  /// The relation of a value to another one.
  public enum Comparison: String, CaseIterable, Sendable {
    case greater = ">"
    case greaterOrEqual = ">="
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
  }
}
