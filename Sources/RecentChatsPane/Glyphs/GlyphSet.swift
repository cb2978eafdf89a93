import Screen

/// The signs the pane draws: the same information in two forms.
public struct GlyphSet: Hashable, Sendable {
  /// Which characters the set is made of.
  let form: TextForm

  /// Signs of an agreed width of one column.
  public static let unicode = GlyphSet(form: .unicode)
  /// Letters, words and punctuation.
  public static let ascii = GlyphSet(form: .ascii)

  /// How a sign looks.
  subscript(glyph: Glyph) -> String {
    switch form {
    case .unicode: glyph.unicode
    case .ascii: glyph.ascii
    }
  }

  /// A sentence of the program's own in characters of this set.
  ///
  /// The core writes with typographic signs; ASCII has a usual stand-in for each, which reads better
  /// than a question mark.
  func sentence(_ text: String) -> String {
    guard form == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.standIns[$1] ?? String($1) }
  }

  private static let standIns: [Character: String] = [
    "…": "...", "–": "-", "—": "-", "−": "-", "·": "|", "≥": ">=", "≤": "<=", "→": "->",
    "←": "<-", "↑": "up", "↓": "down", "“": "\"", "”": "\"", "‘": "'", "’": "'", "×": "x",
    "✓": "v", "✗": "!",
  ]
}
