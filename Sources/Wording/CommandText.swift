import Conversations
import Queries
public import RecentChats

extension TypedCommandProblem {
  /// Returns the problem in one or two sentences, with an example of what to type instead.
  public func sentence(for reader: Reader) -> String {
    switch self {
    case .empty: "Type a command, e.g. mark-read, tag +vip or theme default."
    case .unknown(let word, let nearest?): "No such command: \(word). Did you mean \(nearest)?"
    case .unknown(let word, nil):
      ["No such command: \(word).", reader.listingCommands].compactMap(\.self)
        .joined(separator: " ")
    case .ambiguous(let word, let words):
      "\(word) is ambiguous: it can be \(Self.listed(words))."
    case .extra(_, let word): "\(word) takes no argument."
    case .noNumber(_, let word): "\(word) takes one number, e.g. \(word) 5."
    case .noRow: "Row numbers start at 1: type row 3, or just 3."
    case .noKind: "kind takes one of \(Self.listed(Filter.Kind.names))."
    case .noSort: "sort takes one of \(Self.listed(ListSort.names))."
    case .query(let error): error.sentenceWithPlace
    case .noRename: "Type a tag and its new name, e.g. tag rename vip gold."
    case .noMerge:
      "Type tags, => and the one that replaces them, e.g. tag merge promo ads => spam."
    case .noActions: "Type => and what to do, e.g. do is:unread tag:promo => read +archived -promo."
    case .noAction(let word):
      "“\(word)” can't be done here: use one of \(Self.listed(BulkRequest.actionNames)), +tag, -tag."
    case .noOption: "set takes one of \(Self.listed(PaneOption.words))."
    case .noFile(let word): "\(word) takes the path of a new file, e.g. \(word) trace.txt."
    case .noViewName(let word): "Type the name of a view after \(word), e.g. \(word) urgent."
    case .noTag: "Type a tag after + or -, e.g. tag +vip -spam."
    case .tag(let name, let problem): "“\(name)” can't be a tag: \(problem.reason)."
    case .contradiction(let name):
      "“\(name)” can't be both added and removed: type +\(name) or -\(name)."
    }
  }

  /// Returns the first few words as a list.
  private static func listed(_ words: [String]) -> String {
    let shown = words.prefix(6)
    return words.count > shown.count
      ? shown.joined(separator: ", ") + "…" : Array(shown).joined(last: "or")
  }
}

extension Reader {
  /// The instruction for listing all commands.
  fileprivate var listingCommands: String? {
    switch place {
    case .pane(let label):
      label(.commandLine).map { "Press \($0), then Tab to see them all." }
    case .plain, .script: "Type help to see them all."
    case .shell: nil
    }
  }
}

extension TagProblem {
  /// The problem as a line of its own, without a full stop.
  public var text: String { reason.sentenceCase }

  /// The problem as the end of a sentence.
  var reason: String {
    switch self {
    case .nameless: "type a tag after the sign"
    case .comma: "a comma would split the tag on the server"
    case .control: "a tag can't contain control characters"
    case .tooLong(let length):
      "\(length) characters are too many; a tag has at most \(Tag.maximumLength)"
    case .tooMany(let count):
      "\(count) tags are too many; the limit is \(Tag.maximumCount), so remove one first"
    }
  }
}

extension TagPromptView {
  /// The changes that Enter would make, such as `+urgent −later`, with a remark on the typed tag;
  /// empty if there is neither.
  public var summary: String {
    let changes = (adding.map { "+" + $0 } + removing.map { "−" + $0 }).joined(separator: " ")
    guard let hint = hint?.text else { return changes }
    return changes.isEmpty ? hint : "\(changes) (\(hint))"
  }
}

extension TagPromptView.Hint {
  fileprivate var text: String {
    switch self {
    case .present(let name): "“\(name)” is already set; \(Self.removing(name)) removes it"
    case .twin(let name): "“\(name)” already exists"
    case .absent(let name): "no tag “\(name)” to remove"
    }
  }

  /// Returns the typed form of the removal of a tag.
  private static func removing(_ name: String) -> String {
    name.contains(where: \.isWhitespace) ? "-\"\(name)\"" : "-\(name)"
  }
}
