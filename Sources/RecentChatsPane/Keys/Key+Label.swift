import Screen

extension KeySequence {
  /// How it is written where room is short, such as `gg`, `^D` or `PgUp`.
  func label(_ glyphs: GlyphSet) -> String {
    keys.map { $0.label(glyphs) }.joined()
  }
}

extension Key {
  /// How it is written where room is short.
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
