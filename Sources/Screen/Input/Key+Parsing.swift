extension Key {
  /// Reads a key as a person writes it.
  ///
  /// - Shape: A character (`j`, `G`), a name (`pageup`, `f5`, `space`), or one of both behind what is
  ///   held down (`ctrl-d`, `alt-a`, `shift-tab`); also `^D`, and the way Vim writes (`<C-d>`,
  ///   `<M-a>`, `<CR>`). Names may be capitalised in any way; a single character may not, but with
  ///   Control, where terminals do not tell the difference.
  /// - Parameter text: What is written.
  /// - Throws: `KeySyntaxError` when the text names no key that a terminal can send.
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

  /// Whether a terminal sends the character as it is: no control character, and no mark without a letter.
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
    while let (modifier, behind) = Self.leadingModifier(rest) {
      modifiers.insert(modifier)
      rest = behind
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

  /// Brings a combination into the form in which a terminal reports it.
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

  /// What a terminal reports for a character with Control; nil if it reports the bare character.
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
