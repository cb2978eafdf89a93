public import Diagnostics

extension Key {
  /// Parses the notation of a key.
  ///
  /// - Shape: A character (`j`, `G`), a name (`pageup`, `f5`, `space`), or either after its
  ///   modifiers (`ctrl-d`, `alt-a`, `shift-tab`); also `^D`, and Vim's notation (`<C-d>`, `<M-a>`,
  ///   `<CR>`). Case is ignored in names; in a single character it counts, except with Control,
  ///   where terminals do not distinguish it.
  /// - Parameter text: The notation.
  /// - Throws: `KeySyntaxError` if the text names no key that a terminal can send.
  public init(_ text: String) throws(KeySyntaxError) {
    guard let only = text.first else { throw .empty }
    if text.count == 1 {
      guard Self.canBeTyped(only) else { throw .unknownKey(text, nearest: nil) }
      self = .character(only)
    } else if only == "<", text.last == ">", text.count > 2 {
      try self.init(combination: text.dropFirst().dropLast(), of: text)
    } else if only == "^", text.count == 2, let letter = text.last {
      try self.init(.character(letter), .control, of: text)
    } else {
      try self.init(combination: text[...], of: text)
    }
  }

  /// True for a character that a terminal sends unchanged: no control character, no lone mark.
  static func canBeTyped(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    switch first.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    default: return first != " " || character == " "
    }
  }

  private init(combination: Substring, of text: String) throws(KeySyntaxError) {
    var rest = combination
    var modifiers: Modifiers = []
    while let (modifier, remainder) = Self.leadingModifier(rest) {
      modifiers.insert(modifier)
      rest = remainder
    }
    guard let only = rest.first else { throw .missingKey(text) }
    if rest.count == 1 {
      guard Self.canBeTyped(only) else { throw .unknownKey(text, nearest: nil) }
      try self.init(.character(only), modifiers, of: text)
    } else if let code = Code.named(String(rest)) {
      try self.init(code, modifiers, of: text)
    } else {
      throw .unknownKey(text, nearest: Self.nearest(to: rest, of: text))
    }
  }

  /// True when a word can only be meant as the name of a key, although there is none: with a
  /// modifier that terminals do not send (`super-a`), a function key (`F99`), or a key of other programs.
  static func looksLikeName(_ word: Substring) -> Bool {
    let lowered = word.lowercased()
    let letters = lowered.prefix { ("a"..."z").contains($0) }
    let rest = lowered.dropFirst(letters.count)
    if letters.count > 1, rest.count > 1, rest.hasPrefix("-") || rest.hasPrefix("+") { return true }
    if letters == "f", !rest.isEmpty, rest.allSatisfy(\.isWholeNumber) { return true }
    return foreignNames.contains(lowered)
  }

  /// Names of keys that no terminal sends, and words for no key.
  private static let foreignNames: Set<String> = [
    "menu", "pause", "break", "print", "printscreen", "sysrq", "scrolllock", "capslock", "numlock",
    "compose", "super", "hyper", "command", "leader", "none", "disabled", "unbound",
  ]

  /// Normalises a combination to the form in which a terminal reports it.
  private init(_ code: Code, _ modifiers: Modifiers, of text: String) throws(KeySyntaxError) {
    var (code, modifiers) = (code, modifiers)
    if modifiers.contains(.shift) { (code, modifiers) = Self.shifted(code, modifiers) }
    if modifiers.contains(.control), case .character(let character) = code {
      let lowered = Character(character.lowercased())
      guard let reported = Self.controlled(lowered) else {
        throw .indistinguishable(text, reason: "Control goes with letters, space and @[\\]^_?/")
      }
      code = reported
      if case .character = reported {} else { modifiers.remove(.control) }
    }
    self.init(code, modifiers)
  }

  private static func shifted(_ code: Code, _ modifiers: Modifiers) -> (Code, Modifiers) {
    switch code {
    case .tab: (.backTab, modifiers.subtracting(.shift))
    case .backTab: (.backTab, modifiers.subtracting(.shift))
    case .character(let character) where character.uppercased().count == 1:
      (.character(Character(character.uppercased())), modifiers.subtracting(.shift))
    default: (code, modifiers)
    }
  }

  /// The key that a terminal reports for Control and a character; nil if there is none.
  private static func controlled(_ character: Character) -> Code? {
    switch character {
    case "i": .tab
    case "m": .enter
    case "[": .escape
    case "a"..."z", " ", "@", "\\", "]", "^", "_", "?", "/": .character(character)
    default: nil
    }
  }
}

/// Keys that have a meaning when they are pressed one after another.
///
/// - Shape: At least one key.
public struct KeySequence: Hashable, Sendable {
  /// The keys, in the order in which they are pressed.
  public let keys: [Key]

  public init(_ first: Key, _ others: Key...) { keys = [first] + others }

  /// Creates a sequence; nil for an empty list of keys.
  public init?(_ keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// True if the other sequence begins with this one and is longer.
  public func isProperPrefix(of other: KeySequence) -> Bool {
    keys.count < other.keys.count && other.keys.starts(with: keys)
  }
}

extension KeySequence: CustomStringConvertible {
  /// Parses the notation of a key sequence.
  ///
  /// - Shape: Keys separated by spaces (`g g`, `ctrl-x r`). A word that names no key is a sequence
  ///   of characters (`gg`), unless it looks like a misspelt name. Vim's `<C-w>j` needs no spaces.
  /// - Parameter text: The notation.
  /// - Throws: `KeySyntaxError` for the first part that names no key.
  public init(_ text: String) throws(KeySyntaxError) {
    var keys: [Key] = []
    // A lone space is the key itself; between keys it is only a separator.
    if text == " " { keys = [.character(" ")] }
    for word in text.split(separator: " ") { keys += try Self.keys(in: word) }
    guard let sequence = KeySequence(keys) else { throw .empty }
    self = sequence
  }

  /// The notation of the sequence: `gg` for plain characters, else keys separated by spaces.
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

  /// The keys of a word without angle brackets.
  private static func plainKeys(in word: Substring) throws(KeySyntaxError) -> [Key] {
    guard !word.isEmpty else { return [] }
    do {
      return [try Key(String(word))]
    } catch .unknownKey(let name, let nearest)
      where (nearest == nil || word.count < 4) && Key.leadingModifier(word) == nil
      && !Key.looksLikeName(word)
    {
      guard word.allSatisfy(Key.canBeTyped) else { throw .unknownKey(name, nearest: nearest) }
      return word.map(Key.character)
    }
  }
}

/// The reason why a text is not the notation of a key.
public enum KeySyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is empty.
  case empty
  /// No key has this name; `nearest` is the most similar one, if any.
  case unknownKey(String, nearest: String?)
  /// The text ends after a modifier, such as `ctrl-`.
  case missingKey(String)
  /// No terminal distinguishes this key from others, for the given reason.
  case indistinguishable(String, reason: String)

  /// The problem and the valid alternative.
  public var problem: Problem {
    switch self {
    case .empty:
      Problem("no key is named; write one such as \"j\", \"ctrl-d\" or \"pageup\"")
    case .unknownKey(let name, let nearest?):
      Problem("unknown key \"\(name)\"", nearest: nearest)
    case .unknownKey(let name, nil):
      Problem(
        "unknown key \"\(name)\"; keys are characters, or names such as "
          + "\"enter\", \"f5\", \"ctrl-d\"")
    case .missingKey(let text):
      Problem("\"\(text)\" has no key after the modifier")
    case .indistinguishable(let text, let reason):
      Problem("\"\(text)\" is not a key that terminals can distinguish: \(reason)")
    }
  }

  /// The problem as a sentence.
  public var description: String { problem.description }
}
