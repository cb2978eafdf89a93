extension TypedCommand {
  /// Understands a typed line.
  ///
  /// The first word is the name of a command or one that people try in its place; a beginning that
  /// only one has is enough, and capital letters do not count. A number alone is a row, and `/words`
  /// a filter.
  ///
  /// - Parameter line: What was typed.
  /// - Throws: `TypedCommandProblem`, which says in a sentence what to do.
  public init(parsing line: String) throws(TypedCommandProblem) {
    let words = TypedWords(line)
    guard !words.first.isEmpty else { throw .empty }
    if words.rest.isEmpty, Int(words.first) != nil {
      self = .row(try Self.rowNumber(words.first))
    } else {
      self = try Self.command(try CommandWord.find(words.first), words.rest, words.first)
    }
  }

  private static func command(
    _ word: CommandWord, _ rest: String, _ typed: String
  ) throws(TypedCommandProblem) -> TypedCommand {
    switch word {
    case .row: return .row(try rowNumber(rest))
    case .kind:
      guard let kind = ListKind(rest) else { throw .noKind(rest) }
      return .kind(kind)
    case .theme: return .theme(rest.isEmpty ? nil : rest)
    case .command(.filter) where !rest.isEmpty: return .filter(rest)
    case .command(.editTags) where !rest.isEmpty: return try editing(rest)
    case .command(let command):
      return .command(command, number: try number(rest, for: command, typed))
    case .pin, .unpin:
      let pin = TypedCommand.pin(word == .pin)
      guard !rest.isEmpty else { return pin }
      guard let row = Int(rest), largest.contains(row) else { throw .noNumber(rest, after: typed) }
      return .inRow(row, pin)
    }
  }

  /// Tags that come and go, perhaps in the row of a number in front; the number alone opens the editor.
  private static func editing(_ rest: String) throws(TypedCommandProblem) -> TypedCommand {
    let first = rest.prefix { !$0.isWhitespace }
    guard let row = Int(first), first.first?.isNumber == true, largest.contains(row) else {
      let tags = try TypedTags(rest)
      return .tags(adding: tags.adding, removing: tags.removing)
    }
    let others = TypedWords.trimmed(rest[first.endIndex...])
    guard !others.isEmpty else { return .command(.editTags, number: row) }
    let tags = try TypedTags(String(others))
    return .inRow(row, .tags(adding: tags.adding, removing: tags.removing))
  }

  private static func number(
    _ text: String, for command: Command, _ typed: String
  ) throws(TypedCommandProblem) -> Int? {
    guard !text.isEmpty else { return nil }
    guard command.takesCount || command.actsOnRow else { throw .extra(text, after: typed) }
    guard let number = Int(text), largest.contains(number) else {
      throw .noNumber(text, after: typed)
    }
    return number
  }

  private static func rowNumber(_ text: String) throws(TypedCommandProblem) -> Int {
    guard let number = Int(text), largest.contains(number) else { throw .noRow(text) }
    return number
  }

  /// The numbers that can mean something; more than any list has rows.
  private static let largest = 1...9_999_999
}

extension Command {
  /// Whether it does something with one row, so that a number behind its name is the number of one.
  public var actsOnRow: Bool {
    switch self {
    case .undo, .redo: false
    case .details: true
    default: group == .change
    }
  }
}
