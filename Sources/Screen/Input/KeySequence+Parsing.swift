extension KeySequence: CustomStringConvertible {
  /// Reads a sequence as a person writes it.
  ///
  /// - Shape: Keys with spaces between them (`g g`, `ctrl-x r`). A word that names no key is a
  ///   sequence of characters (`gg`), unless it looks like a misspelt name. Vim's `<C-w>j` needs no
  ///   spaces.
  /// - Parameter text: What is written.
  /// - Throws: `KeySyntaxError` about the first part that names no key.
  public init(_ text: String) throws(KeySyntaxError) {
    var keys: [Key] = []
    // A lone space is the key itself; between keys it only parts them.
    if text == " " { keys = [.character(" ")] }
    for word in text.split(separator: " ") { keys += try Self.keys(in: word) }
    guard let sequence = KeySequence(keys) else { throw .empty }
    self = sequence
  }

  /// The keys as they may be written: `gg` for plain characters, else with spaces between them.
  public var description: String {
    let names = keys.map(\.description)
    let joined = names.joined()
    return (try? KeySequence(joined)) == self ? joined : names.joined(separator: " ")
  }

  private static func keys(in word: Substring) throws(KeySyntaxError) -> [Key] {
    var keys: [Key] = []
    var rest = word
    while let bracket = rest.firstIndex(of: "<"), let end = rest[bracket...].firstIndex(of: ">"),
      rest.index(after: bracket) < end
    {
      keys += try plainKeys(in: rest[..<bracket])
      keys.append(try Key(String(rest[bracket...end])))
      rest = rest[rest.index(after: end)...]
    }
    return keys + (try plainKeys(in: rest))
  }

  /// The keys of a word without brackets.
  private static func plainKeys(in word: Substring) throws(KeySyntaxError) -> [Key] {
    guard !word.isEmpty else { return [] }
    do {
      return [try Key(String(word))]
    } catch .unknownKey(let name, let nearest)
      where (nearest == nil || word.count < 4) && Key.leadingModifier(word) == nil
    {
      guard word.allSatisfy(Key.canBeTyped) else { throw .unknownKey(name, nearest: nearest) }
      return word.map(Key.character)
    }
  }
}
