import RecentChats
import Screen

/// Matches typed keys to commands, with counts and sequences of several keys.
struct KeyMatcher: Equatable, Sendable {
  /// The result of a key.
  enum Outcome: Equatable, Sendable {
    /// A command is complete, with the count typed before it, if any.
    case command(Command, count: Int?)
    /// A view is to be opened, by its name.
    case view(String)
    /// More keys must follow.
    case pending
    /// The pending keys are discarded.
    case cleared
    /// The key has no meaning here.
    case nothing
  }

  private let keyMap: KeyMap
  private let layout: KeyboardLayout
  private var count: Int?
  private var keys: [Key] = []

  /// The largest count that can be typed; more than any list has rows.
  private static let largestCount = 9_999_999

  init(keyMap: KeyMap, layout: KeyboardLayout = .latin) {
    self.keyMap = keyMap
    self.layout = layout
  }

  /// True when keys were typed that are not a complete command.
  var isPending: Bool { count != nil || !keys.isEmpty }

  /// Returns the keys typed so far that are not a complete command, such as `12g`.
  func pendingText(_ glyphs: GlyphSet) -> String {
    (count.map(String.init) ?? "") + keys.map { $0.label(glyphs) }.joined()
  }

  /// Processes a key.
  mutating func match(_ typedKey: Key) -> Outcome {
    let key = bound(typedKey)
    let typed = keys + [key]
    if key == Key(.escape), isPending, keys.isEmpty || keyMap.command(for: typed) == nil {
      reset()
      return .cleared
    }
    if !keyStartsBinding(key), takeDigit(key) { return .pending }
    if let command = keyMap.command(for: typed) {
      let counted = command.takesCount ? count : nil
      reset()
      return .command(command, count: command.entry.isNumbered ? key.digit : counted)
    }
    if let view = keyMap.view(for: typed) {
      reset()
      return .view(view)
    }
    if keyMap.isBeginning(typed) {
      keys = typed
      return .pending
    }
    reset()
    return .nothing
  }

  /// Returns true when a key, after those that are pending, is a command or begins one.
  func isBound(_ key: Key) -> Bool {
    let typed = keys + [bound(key)]
    return keyMap.hasMeaning(typed)
  }

  /// Returns the key in the same position of a Latin layout, unless the key itself is bound.
  private func bound(_ key: Key) -> Key {
    let typed = keys + [key]
    if keyMap.hasMeaning(typed) { return key }
    return layout.latinKey(for: key) ?? key
  }

  /// Discards the pending keys.
  mutating func reset() {
    count = nil
    keys = []
  }

  /// Returns true when a key begins a binding: a digit that the user bound is that
  /// binding, unless a count has begun.
  private func keyStartsBinding(_ key: Key) -> Bool {
    count == nil && keyMap.hasMeaning([key])
  }

  private mutating func takeDigit(_ key: Key) -> Bool {
    guard keys.isEmpty, key.modifiers.isEmpty, let digit = key.digit, digit > 0 || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + digit, Self.largestCount)
    return true
  }
}

extension Key {
  /// The digit on the key, whatever its modifiers; nil for another key.
  var digit: Int? {
    guard case .character(let character) = code, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}

extension KeySequence {
  /// Returns the short form of the sequence, such as `gg`, `^D` or `PgUp`.
  func label(_ glyphs: GlyphSet) -> String {
    keys.map { $0.label(glyphs) }.joined()
  }
}

extension Key {
  /// Returns the short form of the key.
  func label(_ glyphs: GlyphSet) -> String {
    let alt = modifiers.contains(.alt) ? "M-" : ""
    let shift = modifiers.contains(.shift) ? "S-" : ""
    if case .character(let character) = code {
      let text = Self.label(of: character)
      return alt + shift + (modifiers.contains(.control) ? "^" + text.uppercased() : text)
    }
    return alt + (modifiers.contains(.control) ? "C-" : "") + shift + nameLabel(glyphs)
  }

  private static func label(of character: Character) -> String {
    character == " " ? "Space" : String(character)
  }

  private func nameLabel(_ glyphs: GlyphSet) -> String {
    switch code {
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: !glyphs.form.isASCII ? "↑" : "Up"
    case .down: !glyphs.form.isASCII ? "↓" : "Down"
    case .left: !glyphs.form.isASCII ? "←" : "Left"
    case .right: !glyphs.form.isASCII ? "→" : "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
