import Diagnostics

extension Command {
  /// The names that completion offers in a typed line, in alphabetical order.
  static let offeredNames = CommandEntry.table.filter { $0.reach.contains(.line) }
    .map(\.typedName).sorted()

  /// The commands by every word that can stand for them in a typed line.
  private static let words = meanings(reachedBy: [.line, .keys])

  /// The commands by the words that only plain mode understands.
  private static let plainWords = meanings(reachedBy: .plain)

  /// The words that a prefix may stand for, offered names first.
  private static let beginnings: [String] = {
    let synonyms = CommandEntry.table.filter { $0.reach.contains(.line) }.flatMap(\.synonyms)
    return offeredNames + synonyms.filter { !offeredNames.contains($0) }.sorted()
  }()

  private static func meanings(reachedBy ways: CommandEntry.Reach) -> [String: Command] {
    let entries = CommandEntry.table.filter { !$0.reach.isDisjoint(with: ways) }
    let pairs = entries.flatMap { entry in
      ([entry.command.rawValue, entry.typedName] + entry.synonyms).map { ($0, entry.command) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Returns the command of a whole word that only plain mode understands.
  public static func plain(_ word: String) -> Command? { plainWords[word] }

  /// Returns the command of a whole word in a typed line.
  static func named(_ word: String) -> Command? { words[word] }

  /// Finds the command with that name, or else the only one whose name begins with the word.
  ///
  /// Offered names have precedence: `u` is `undo`, `unpin` or `unread`, but `st` is `statistics`
  /// although `stats` has the same meaning.
  static func find(_ word: String) throws(TypedCommandProblem) -> Command {
    if let command = named(word) { return command }
    for words in [offeredNames, beginnings] {
      let meanings = Set(words.filter { $0.hasPrefix(word) }.compactMap(named))
      if let meaning = meanings.first, meanings.count == 1 { return meaning }
      if !meanings.isEmpty {
        throw .ambiguous(word, beginnings.filter { $0.hasPrefix(word) }.sorted())
      }
    }
    // Single letters are excluded: every letter is close to every other one.
    throw .unknown(word, nearest: NearestName.find(word, in: beginnings.filter { $0.count > 1 }))
  }
}
