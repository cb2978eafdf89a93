public import Conversations
public import Queries

/// A command with its arguments, as a key or a typed line gives them.
///
/// The line after `:` and plain mode understand the same.
public struct TypedCommand: Equatable, Sendable {
  /// The text that follows the name, understood by the form of the argument.
  public enum Words: Equatable, Sendable {
    /// Words to search for, the name of a theme, or the path of a file.
    case text(String)
    /// A kind of conversations.
    case kind(Query.Kind)
    /// Tags to add and tags to remove.
    case tags(TagEdit)
  }

  /// The command.
  public let command: Command
  /// A count, or the number of a row, the first being 1, as the command takes it.
  public let number: Int?
  /// What else it is given.
  public let words: Words?

  /// Makes a command with its arguments.
  public init(_ command: Command, number: Int? = nil, _ words: Words? = nil) {
    self.command = command
    self.number = number
    self.words = words
  }

  /// The number of the row it acts on; nil for the selected row, and for a command that acts on none.
  public var row: Int? { command.actsOnRow ? number : nil }

  /// The same command on the selected row.
  public var onSelection: TypedCommand {
    command.actsOnRow ? TypedCommand(command, words) : self
  }

  /// The text it is given; nil where it has none, or one of another form.
  var text: String? { if case .text(let text) = words { text } else { nil } }
}

extension TypedCommand {
  /// Understands a typed line.
  ///
  /// The first word is the name of a command or a synonym; a beginning that only one has is enough,
  /// and capital letters do not count. A number alone is a row, and `/words` a filter.
  ///
  /// - Parameter line: What was typed.
  /// - Throws: `TypedCommandProblem` when it asks for nothing that can be done.
  public init(parsing line: String) throws(TypedCommandProblem) {
    let words = TypedWords(line)
    guard !words.first.isEmpty else { throw .empty }
    let isNumber = words.rest.isEmpty && Int(words.first) != nil
    let command = isNumber ? Command.row : try Command.find(words.first)
    var reader = ArgumentReader(isNumber ? words.first : words.rest, of: words.first)
    for argument in command.entry.arguments {
      try reader.read(argument, isLast: argument == command.entry.arguments.last)
    }
    self.init(command, number: reader.number, try reader.finished())
  }
}

/// Reads the arguments of a command, one after the other, from the text that follows its name.
private struct ArgumentReader {
  /// What is not read yet.
  private var rest: Substring
  /// The name as it was typed.
  private let name: String
  /// The count or the number of the row.
  private(set) var number: Int?
  private var words: TypedCommand.Words?

  /// The numbers that can mean something; more than any list has rows.
  private static let numbers = 1...9_999_999

  init(_ text: String, of name: String) {
    rest = text[...]
    self.name = name
  }

  mutating func read(
    _ argument: CommandArgument, isLast: Bool
  ) throws(TypedCommandProblem) {
    switch argument.form {
    case .count, .row: try readNumber(argument, isLast: isLast)
    case .kind:
      guard let kind = Query.Kind(typed: String(rest)) else { throw .noKind(String(rest)) }
      take(.kind(kind))
    case .tags where !rest.isEmpty:
      take(.tags(try TypedTags.edit(String(rest))))
    case .file where rest.isEmpty: throw .noFile(after: name)
    case .words, .theme, .file: if !rest.isEmpty { take(.text(String(rest))) }
    case .tags: break
    }
  }

  /// A number that other arguments may follow is one only if it looks like one.
  private mutating func readNumber(
    _ argument: CommandArgument, isLast: Bool
  ) throws(TypedCommandProblem) {
    let text = isLast ? rest : rest.prefix { !$0.isWhitespace }
    guard argument.isRequired || !text.isEmpty else { return }
    let isPlain = isLast || text.first?.isNumber == true
    guard isPlain, let number = Int(text), Self.numbers.contains(number) else {
      guard isLast else { return }
      throw argument.form == .row && argument.isRequired
        ? .noRow(String(text)) : .noNumber(String(text), after: name)
    }
    self.number = number
    rest = TypedWords.trimmed(rest[text.endIndex...])
  }

  private mutating func take(_ words: TypedCommand.Words) {
    self.words = words
    rest = ""
  }

  /// The text that was read; nothing may be left over.
  func finished() throws(TypedCommandProblem) -> TypedCommand.Words? {
    guard rest.isEmpty else { throw .extra(String(rest), after: name) }
    return words
  }
}

extension TypedCommand {
  /// The description in a few words, without a full stop.
  var summary: String {
    let place = row.map { ": row \($0)" } ?? ""
    return switch (command, words) {
    case (.row, _): "go to row \(number ?? 1)"
    case (_, .tags(let edit)):
      (edit.adding.sorted().map { "+\($0.rawValue)" }
        + edit.removing.sorted().map { "−\($0.rawValue)" }).joined(separator: " ") + place
    case (_, .kind(let kind)): kind == .all ? "list all kinds" : "list only \(kind.rawValue)"
    case (.filter, .text(let text)): "list what contains “\(text)”"
    case (.theme, .text(let name)): "use \(name)"
    case (.theme, nil): "list the themes"
    default: command.summary + place
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
