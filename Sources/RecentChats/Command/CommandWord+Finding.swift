import Names

extension CommandWord {
  /// Finds what a word means: a whole word, else the only one that begins so.
  ///
  /// Words that are offered come first: `u` is `undo`, `unpin` or `unread`, but `st` is `statistics`
  /// although `stats` means the same.
  static func find(_ word: String) throws(TypedCommandProblem) -> CommandWord {
    if let exact = CommandWord(word) { return exact }
    for words in [offered, all] {
      let meanings = Set(words.filter { $0.hasPrefix(word) }.compactMap { CommandWord($0) })
      if let meaning = meanings.first, meanings.count == 1 { return meaning }
      if !meanings.isEmpty { throw .ambiguous(word, all.filter { $0.hasPrefix(word) }.sorted()) }
    }
    // Any one letter is near to any other one.
    throw .unknown(word, nearest: NearestName.find(word, in: all.filter { $0.count > 1 }))
  }
}
