public import Conversations
public import Queries

/// What a typed line asks for.
///
/// The line after `:` and the linear mode understand the same.
public enum TypedCommand: Equatable, Sendable {
  /// A command, perhaps with a number: how often, or for what acts on a row, the number of the row.
  case command(Command, number: Int?)
  /// The row of that number is selected, the first being 1.
  case row(Int)
  /// The conversation is pinned, or no longer; what is that way already stays so.
  case pin(Bool)
  /// Tags come and go, both at once.
  case tags(TagEdit)
  /// What holds this text is listed.
  case filter(String)
  /// What is of this kind is listed.
  case kind(Query.Kind)
  /// Something is done in the row of that number, where its own words leave no room for one.
  indirect case inRow(Int, TypedCommand)
  /// The theme of that name is worn; nil asks which one is, and which there are.
  case theme(String?)
}

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
      guard let kind = Query.Kind(typed: rest) else { throw .noKind(rest) }
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
      return .tags(try TypedTags.edit(rest))
    }
    let others = TypedWords.trimmed(rest[first.endIndex...])
    guard !others.isEmpty else { return .command(.editTags, number: row) }
    return .inRow(row, .tags(try TypedTags.edit(String(others))))
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

extension TypedCommand {
  /// What it does, in a few words, without a full stop.
  var summary: String {
    switch self {
    case .command(let command, let number?) where command.actsOnRow:
      "\(command.summary): row \(number)"
    case .command(let command, _): command.summary
    case .inRow(let number, let command): "\(command.summary): row \(number)"
    case .row(let number): "go to row \(number)"
    case .pin(true): "pin"
    case .pin(false): "unpin"
    case .tags(let edit):
      (edit.adding.sorted().map { "+\($0.rawValue)" }
        + edit.removing.sorted().map { "−\($0.rawValue)" }).joined(separator: " ")
    case .filter(let text): "list what holds “\(text)”"
    case .kind(let kind): kind == .all ? "list all kinds" : "list \(kind.rawValue) alone"
    case .theme(nil): "tell which themes there are"
    case .theme(let name?): "wear \(name)"
    }
  }
}

/// A typed line, taken apart.
struct TypedWords {
  /// The first word, in small letters.
  let first: String
  /// What follows it, without blanks at its ends.
  let rest: String

  /// Takes a line apart; a colon in front is left out, and `/words` is `filter words`.
  init(_ line: String) {
    var text = Self.trimmed(line[...])
    while text.first == ":" { text = Self.trimmed(text.dropFirst()) }
    guard text.first != "/" else {
      first = Command.filter.rawValue
      rest = String(Self.trimmed(text.dropFirst()))
      return
    }
    let (word, after) = Self.split(text)
    let (second, others) = Self.split(after)
    // People type the two halves of a name as two words.
    if !second.isEmpty, Command(rawValue: "\(word)-\(second)".lowercased()) != nil {
      first = "\(word)-\(second)".lowercased()
      rest = String(others)
    } else {
      first = word.lowercased()
      rest = String(after)
    }
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    let head = text.drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return head[...last]
  }

  private static func split(_ text: Substring) -> (word: Substring, rest: Substring) {
    let end = text.firstIndex(where: \.isWhitespace) ?? text.endIndex
    return (text[..<end], trimmed(text[end...]))
  }
}
