internal import RecentChats

/// What a typed line asks for: what every `:` line can ask for, and what only lines need.
///
/// A number behind the name of a command is that of a row, as it was said: `read 3`, `tag 3 +vip`.
enum LineCommand: Equatable {
  /// The list from its top, numbered anew.
  case list
  /// More of the list.
  case more
  /// So many rows at a time.
  case rows(Int?)
  /// What can be typed.
  case help
  /// What the pane understands, too, perhaps about the row of a number.
  case typed(TypedCommand, row: Int?)

  /// Understands a line.
  ///
  /// - Parameter line: What was typed.
  /// - Throws: `TypedCommandProblem`, which says in a sentence what to do.
  init(parsing line: String) throws(TypedCommandProblem) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first?.lowercased() {
    case "list", "ls": self = .list
    case "more": self = .more
    case "rows": self = .rows(words.count == 2 ? Int(words[1]) : nil)
    case "help", "h", "?", "commands": self = .help
    default: self = try Self.typed(line, words)
    }
  }

  private static func typed(
    _ line: String, _ words: [String]
  ) throws(TypedCommandProblem) -> LineCommand {
    if words.count > 1, let number = Int(words[1]), number > 0 {
      // Behind the number stands the rest of the line as it was typed, quotation marks and all.
      let rest = line.rest(behind: words[1], after: words[0])
      let command = try? TypedCommand(parsing: words[0] + " " + rest)
      if let command, command.isAboutRow { return .typed(command, row: number) }
    }
    return .typed(try TypedCommand(parsing: line), row: nil)
  }
}

extension TypedCommand {
  /// Whether it does something with one conversation.
  var isAboutRow: Bool {
    switch self {
    case .command(let command, _): command.actsOnRow
    case .pin, .tags: true
    case .row, .filter, .kind, .theme: false
    }
  }
}

extension String {
  /// What stands behind a word that follows another one.
  fileprivate func rest(behind word: String, after first: String) -> Substring {
    let behind = drop(while: \.isWhitespace).dropFirst(first.count).drop(while: \.isWhitespace)
    return behind.dropFirst(word.count).drop(while: \.isWhitespace)
  }
}
