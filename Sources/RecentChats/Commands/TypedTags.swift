internal import Conversations
internal import Queries

/// The tags behind `tag`, such as `+vip -spam "big customer"`.
enum TypedTags {
  /// Takes a text apart; a tag that is named twice must be meant alike.
  static func edit(_ text: String) throws(TypedCommandProblem) -> TagEdit {
    var (adding, removing) = (Set<Tag>(), Set<Tag>())
    for word in words(text) {
      let input = TagInput(word)
      guard !input.name.isEmpty else { throw .tag("", reason: "") }
      let isRemoved = input.intent == .remove
      if (isRemoved ? adding : removing).contains(input.tag) { throw .contradiction(input.name) }
      if isRemoved {
        removing.insert(input.tag)
      } else if let problem = TagProblem.problem(withNewName: input.name) {
        throw .tag(input.name, reason: problem.sentence)
      } else {
        adding.insert(input.tag)
      }
    }
    return TagEdit(adding: adding, removing: removing)
  }

  /// The words of a text; blanks between quotation marks belong to a word.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      let word = firstWord(of: rest[start...])
      words.append(String(word.filter { $0 != "\"" }))
      rest = rest[word.endIndex...]
    }
    return words
  }

  /// The last word of a text, quotation marks and all; empty behind a blank.
  static func lastWord(of text: Substring) -> Substring {
    var rest = text
    while true {
      let word = firstWord(of: rest)
      guard word.endIndex < rest.endIndex else { return word }
      rest = rest[word.endIndex...].drop(while: \.isWhitespace)
    }
  }

  private static func firstWord(of text: Substring) -> Substring {
    var isQuoted = false
    return text.prefix { character in
      if character == "\"" { isQuoted.toggle() }
      return isQuoted || !character.isWhitespace
    }
  }
}

/// Why a typed line asks for nothing that can be done.
public enum TypedCommandProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Nothing is typed.
  case empty
  /// No command is called so; perhaps one nearly is.
  case unknown(String, nearest: String?)
  /// Several commands begin so.
  case ambiguous(String, [String])
  /// A command is followed by what it has no use for.
  case extra(String, after: String)
  /// A command is followed by something else than a number.
  case noNumber(String, after: String)
  /// A row is asked for without a number from 1 on.
  case noRow(String)
  /// No kind of conversations is called so.
  case noKind(String)
  /// A command is not followed by the path of a file.
  case noFile(after: String)
  /// A tag cannot be, for a reason in words.
  case tag(String, reason: String)
  /// A tag is to come and to go.
  case contradiction(String)

  /// One sentence that says what to do, for a line in which Tab completes.
  public var description: String { sentence(list: "Tab in an empty line goes through them") }

  /// One sentence that says what to do.
  ///
  /// - Parameter list: How to see all commands, to stand behind a semicolon.
  /// - Returns: The sentence.
  public func sentence(list: String) -> String {
    switch self {
    case .empty: "Type a command, such as mark-read, tag +vip or theme default."
    case .unknown(let word, let nearest):
      "There is no command “\(word)”; "
        + (nearest.map { "did you mean \($0)?" } ?? "\(list).")
    case .ambiguous(let word, let words):
      "“\(word)” could be \(Self.listed(words)): type more of it."
    case .extra(let text, let word): "\(word) takes nothing behind it; leave out “\(text)”."
    case .noNumber(let text, let word): "\(word) takes a number behind it, not “\(text)”."
    case .noRow(let text):
      "Rows have numbers from 1 on: type row 3, \(text.isEmpty ? "or only 3" : "not “\(text)”")."
    case .noKind(let text):
      "Type kind and one of \(Self.listed(Query.Kind.names))"
        + (text.isEmpty ? "." : ", not “\(text)”.")
    case .noFile(let word): "Type \(word) and the path of a new file, such as \(word) trace.txt."
    case .tag(let name, let reason):
      name.isEmpty
        ? "Type a name behind the sign, as in tag +vip -spam."
        : "“\(name)” cannot be a tag: \(reason)."
    case .contradiction(let name):
      "“\(name)” cannot both come and go: type +\(name) or -\(name)."
    }
  }

  /// The first few of several words.
  private static func listed(_ words: [String]) -> String {
    let shown = words.prefix(6)
    guard words.count > shown.count else {
      return shown.dropLast().joined(separator: ", ") + " or " + (shown.last ?? "")
    }
    return shown.joined(separator: ", ") + "…"
  }
}
