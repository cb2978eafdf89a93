internal import Conversations
public import Queries

/// The tags typed after `tag`, such as `+vip -spam "big customer"`.
enum TypedTags {
  /// Parses the tags; a tag that occurs twice must have the same sign.
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

  /// Splits a text into words; blanks within quotation marks belong to a word.
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

  /// Returns the last word of a text, including quotation marks; empty after a blank.
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

/// The reason why a typed line does not stand for a valid command.
public enum TypedCommandProblem: Error, Hashable, Sendable {
  /// The line is empty.
  case empty
  /// No command has that name; a similar name, if there is one.
  case unknown(String, nearest: String?)
  /// Several commands begin with that prefix.
  case ambiguous(String, [String])
  /// A command is followed by text that it does not accept.
  case extra(String, after: String)
  /// A command is followed by something other than a number.
  case noNumber(String, after: String)
  /// A row is requested without a number from 1 on.
  case noRow(String)
  /// No kind of conversations has that name.
  case noKind(String)
  /// There is no such order.
  case noSort(String)
  /// A query is not valid.
  case query(QueryError)
  /// A rename names another number of tags than two.
  case noRename
  /// A merge names no tags, or no single tag after `=>`.
  case noMerge
  /// A query is not followed by `=>` and actions.
  case noActions
  /// No action has that name, or it contradicts an earlier one.
  case noAction(String)
  /// The option is unknown.
  case noOption(String)
  /// A command is not followed by the path of a file.
  case noFile(after: String)
  /// A command is not followed by the name of a view.
  case noViewName(after: String)
  /// A sign is not followed by a tag.
  case noTag
  /// A tag is not valid.
  case tag(String, TagProblem)
  /// A tag is both added and removed.
  case contradiction(String)
}
