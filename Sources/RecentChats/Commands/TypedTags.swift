internal import Conversations
internal import Queries

/// The tags behind `tag`, such as `+vip -spam "big customer"`.
enum TypedTags {
  /// Takes a text apart; a tag that is named twice must be meant alike.
  static func edit(_ text: String) throws(TypedCommandProblem) -> TagEdit {
    var (adding, removing) = (Set<Tag>(), Set<Tag>())
    for word in words(text) {
      let input = TagInput(word)
      guard !input.name.isEmpty else { throw .noTag }
      let isRemoved = input.intent == .remove
      if (isRemoved ? adding : removing).contains(input.tag) { throw .contradiction(input.name) }
      if isRemoved {
        removing.insert(input.tag)
      } else if let problem = TagProblem.problem(withNewName: input.name) {
        throw .tag(input.name, problem)
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
public enum TypedCommandProblem: Error, Hashable, Sendable {
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
  /// A sign is followed by no tag.
  case noTag
  /// A tag cannot be.
  case tag(String, TagProblem)
  /// A tag is to come and to go.
  case contradiction(String)
}
