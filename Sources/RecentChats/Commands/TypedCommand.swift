public import Conversations
public import Queries

/// A command with its arguments, from a key or a typed line.
///
/// The command line and plain mode use the same syntax.
public struct TypedCommand: Equatable, Sendable {
  /// The text argument, parsed according to its form.
  public enum Words: Equatable, Sendable {
    /// An option to switch on or off.
    case option(PaneOption, isOn: Bool)
    /// Search words, the name of a theme or of a view, or the path of a file.
    case text(String)
    /// A kind of conversations.
    case kind(Filter.Kind)
    /// An order of the list.
    case sort(ListSort)
    /// A query.
    case query(Query)
    /// Tags to add and tags to remove.
    case tags(TagEdit)
    /// Tags, and the one that replaces them.
    case replacement(TagReplacement)
    /// A query and actions on all that it finds.
    case bulk(BulkRequest)
    /// Row numbers, in the order in which they were typed.
    case rows([Int])
  }

  /// The command.
  public let command: Command
  /// A count or a 1-based row number, depending on the command.
  public let number: Int?
  /// The user or group whose conversation it applies to, instead of a row number.
  public let peer: Peer?
  /// The text argument.
  public let words: Words?
  /// True when the user named the row under the bar, so that the command does not apply to the rows
  /// selected for the next change.
  public let namesRow: Bool

  /// Creates a command with its arguments.
  public init(
    _ command: Command, number: Int? = nil, peer: Peer? = nil, _ words: Words? = nil,
    namesRow: Bool = false
  ) {
    self.command = command
    self.number = number
    self.peer = peer
    self.words = words
    self.namesRow = namesRow
  }

  /// The number of the row that the command acts on; nil for the selected row, and for a command
  /// that acts on none.
  public var row: Int? { command.actsOnRow ? number : nil }

  /// True when the user named the row that it applies to.
  var namesTarget: Bool { row != nil || peer != nil || namesRow }

  /// The same command on the row under the bar.
  public var onSelection: TypedCommand {
    command.actsOnRow ? TypedCommand(command, words) : self
  }

  /// The same command on the row under the bar, which the user named.
  public var onNamedRow: TypedCommand { TypedCommand(command, words, namesRow: true) }

  /// The text argument as plain text; nil if there is none or it has another form.
  var text: String? { if case .text(let text) = words { text } else { nil } }
}

/// An option of the pane that applies until the end of the program.
public enum PaneOption: String, CaseIterable, Sendable {
  /// Row numbers are shown all the time.
  case numbers

  /// The words that switch options on and off.
  public static var words: [String] { allCases.flatMap { [$0.rawValue, "no\($0.rawValue)"] } }

  /// Parses the name of an option, with `no` in front to switch it off.
  static func parse(_ text: some StringProtocol) -> (option: PaneOption, isOn: Bool)? {
    let word = text.lowercased()
    if let option = Self(rawValue: word) { return (option, true) }
    guard word.hasPrefix("no"), let option = Self(rawValue: String(word.dropFirst(2))) else {
      return nil
    }
    return (option, false)
  }
}

extension TypedCommand {
  /// Parses a typed line.
  ///
  /// The first word is the name of a command or a synonym, without regard to case; an unambiguous
  /// prefix is enough. A number alone selects a row, and `/words` sets a filter.
  ///
  /// - Parameter line: The typed line.
  /// - Throws: `TypedCommandProblem` if the line does not stand for a valid command.
  public init(parsing line: String) throws(TypedCommandProblem) {
    let words = TypedWords(line)
    guard !words.first.isEmpty else { throw .empty }
    let isRow =
      words.rest.isEmpty && (Int(words.first) != nil || Peer(typed: words.first[...]) != nil)
    let command = isRow ? Command.row : try Command.find(words.first)
    var reader = ArgumentReader(isRow ? words.first : words.rest, of: words.first)
    for argument in command.entry.arguments {
      try reader.read(argument, isLast: argument == command.entry.arguments.last)
    }
    let rest = try reader.finished()
    self.init(command, number: reader.number, peer: reader.peer, rest)
  }
}

/// Parses the arguments of a command in order from the text after its name.
private struct ArgumentReader {
  /// The text not parsed yet.
  private var rest: Substring
  /// The name as typed.
  private let name: String
  /// The count or row number.
  private(set) var number: Int?
  /// The user or group, instead of a row.
  private(set) var peer: Peer?
  private var words: TypedCommand.Words?

  /// The valid numbers; the upper limit exceeds the length of any list.
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
      guard let kind = Filter.Kind(typed: String(rest)) else { throw .noKind(String(rest)) }
      take(.kind(kind))
    case .sort where !rest.isEmpty:
      guard let sort = ListSort(typed: String(rest)) else { throw .noSort(String(rest)) }
      take(.sort(sort))
    case .bulk: take(.bulk(try BulkRequest(parsing: String(rest))))
    case .rename: take(.replacement(try TagReplacement(renaming: String(rest))))
    case .merge: take(.replacement(try TagReplacement(merging: String(rest))))
    case .query where !rest.isEmpty: take(.query(try Query(typed: String(rest))))
    case .tags where !rest.isEmpty:
      take(.tags(try TypedTags.edit(String(rest))))
    case .rows:
      if !rest.isEmpty { take(.rows(try Self.rows(rest, after: name))) }
    case .option:
      guard let option = PaneOption.parse(rest) else { throw .noOption(String(rest)) }
      take(.option(option.option, isOn: option.isOn))
    case .file where rest.isEmpty: throw .noFile(after: name)
    case .view where rest.isEmpty: throw .noViewName(after: name)
    case .words, .theme, .file, .view: if !rest.isEmpty { take(.text(String(rest))) }
    case .tags, .query, .sort: break
    }
  }

  /// Parses a number; if another argument may follow, leaves other text to that argument.
  private mutating func readNumber(
    _ argument: CommandArgument, isLast: Bool
  ) throws(TypedCommandProblem) {
    let text = isLast ? rest : rest.prefix { !$0.isWhitespace }
    guard argument.isRequired || !text.isEmpty else { return }
    if argument.form == .row, let peer = Peer(typed: text) {
      self.peer = peer
      rest = TypedWords.trimmed(rest[text.endIndex...])
      return
    }
    let isPlain = isLast || text.first?.isNumber == true
    guard isPlain, let number = Int(text), Self.numbers.contains(number) else {
      guard isLast else { return }
      throw argument.form == .row && argument.isRequired
        ? .noRow(String(text)) : .noNumber(String(text), after: name)
    }
    self.number = number
    rest = TypedWords.trimmed(rest[text.endIndex...])
  }

  /// Parses row numbers and ranges of them, such as `2 5-9`.
  private static func rows(
    _ text: Substring, after name: String
  ) throws(TypedCommandProblem) -> [Int] {
    var rows: [Int] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        numbers.contains(first), numbers.contains(last), first <= last,
        rows.count + last - first < mostRows
      else { throw .noNumber(String(word), after: name) }
      rows += first...last
    }
    return rows
  }

  /// The largest number of rows that can be named in one line.
  private static let mostRows = 10_000

  private mutating func take(_ words: TypedCommand.Words) {
    self.words = words
    rest = ""
  }

  /// Returns the text argument; throws if any text is left over.
  func finished() throws(TypedCommandProblem) -> TypedCommand.Words? {
    guard rest.isEmpty else { throw .extra(String(rest), after: name) }
    return words
  }
}

extension TypedCommand {
  /// Returns a short description, without a full stop.
  ///
  /// - Parameter target: The conversation that it applies to; nil if it applies to none.
  /// - Returns: The description.
  func summary(on target: TypedTarget?) -> String {
    let place = target.map { ": \($0.text)" } ?? ""
    return switch (command, words) {
    case (_, .tags(let edit)):
      (edit.adding.sorted().map { "+\($0.rawValue)" }
        + edit.removing.sorted().map { "−\($0.rawValue)" }).joined(separator: " ") + place
    case (_, .replacement(let replacement)):
      replacement.old.sorted().map { "−\($0.rawValue)" }.joined(separator: " ")
        + " +\(replacement.new.rawValue) everywhere"
    case (_, .kind(let kind)): kind == .all ? "list all kinds" : "list only \(kind.rawValue)"
    case (_, .query(let query)): "list \(query)"
    case (_, .sort(let sort)): "sort by \(sort.rawValue)"
    case (.filter, .text(let text)): "list what contains “\(text)”"
    case (.theme, .text(let name)): "use \(name)"
    case (.theme, nil): "list the themes"
    case (.view, .text(let name)): "open the view \(name)"
    case (.saveView, .text(let name)): "save what is listed as the view \(name)"
    case (.deleteView, .text(let name)): "delete the view \(name)"
    case (_, .option(let option, let isOn)): "\(isOn ? "show" : "hide") \(option.rawValue)"
    default: command.summary + place
    }
  }

  /// The number of the row that it selects or applies to; nil for the selected row or none.
  var rowNumber: Int? {
    switch command {
    case .row, .toTop, .toBottom: number
    default: row
    }
  }
}

/// The conversation that a typed command applies to.
enum TypedTarget: Equatable, Sendable {
  /// A conversation by its name.
  case conversation(String)
  /// This many selected conversations.
  case selection(Int)
  /// Nothing in the list matches the typed text, such as `row 99`.
  case none(String)

  fileprivate var text: String {
    switch self {
    case .conversation(let name): name
    case .selection(let count): count == 1 ? "1 conversation" : "\(count) conversations"
    case .none(let typed): "there is no \(typed)"
    }
  }
}

/// A typed line, split into its name and the rest.
struct TypedWords {
  /// The first word, in lower case.
  let first: String
  /// The text after it, trimmed of blanks.
  let rest: String

  /// Splits a line; removes leading colons and expands `/words` to `filter words`.
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
    // Users type the two halves of a name as two words.
    if !second.isEmpty, Command(rawValue: "\(word)-\(second)".lowercased()) != nil {
      first = "\(word)-\(second)".lowercased()
      rest = String(others)
    } else {
      first = word.lowercased()
      rest = String(after)
    }
  }

  /// Returns a text without the blanks at both ends.
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

extension Peer {
  /// Parses the name of a user or a group, such as `uid:dina` or `guid:desk`; nil for anything
  /// else.
  init?(typed word: Substring) {
    let (kind, name) = (word.prefix { $0 != ":" }, word.drop { $0 != ":" }.dropFirst())
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return nil }
    switch kind.lowercased() {
    case "uid": self = .user(UserID(String(name)))
    case "guid": self = .group(GroupID(String(name)))
    default: return nil
    }
  }

  /// The name in its typed form.
  public var typed: String { (isGroup ? "guid:" : "uid:") + rawValue }
}

extension Query {
  /// Parses a query in a typed line.
  init(typed text: String) throws(TypedCommandProblem) {
    do {
      self = try Query(parsing: text)
    } catch {
      throw .query(error)
    }
  }
}
