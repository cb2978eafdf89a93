/// What a scalar looks like where only ASCII may be drawn.
///
/// - Shape: Latin letters lose what stands on them; typographic signs have the stand-in that people
///   type for them. Everything else has none, and is drawn as question marks.
enum PlainText {
  /// The characters that stand for a scalar, one to eight; nil when none do.
  static func standIn(for scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
    if let letter = PlainLatin.letter(for: scalar) { return [letter] }
    return signs[scalar].map { Array($0.utf8) }
  }

  private static let signs: [Unicode.Scalar: String] = [
    // Letters that are two.
    "ß": "ss", "ẞ": "SS", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Þ": "Th", "þ": "th",
    "Ð": "D", "ð": "d", "Ĳ": "IJ", "ĳ": "ij", "ﬁ": "fi", "ﬂ": "fl",
    // Blanks and dashes.
    "\u{a0}": " ", "\u{2009}": " ", "\u{202f}": " ", "\u{3000}": " ", "‐": "-", "‑": "-", "‒": "-",
    "–": "-", "—": "-", "―": "-", "−": "-",
    // Quotes and points.
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "<<",
    "»": ">>", "‹": "<", "›": ">", "´": "'", "′": "'", "″": "\"", "…": "...", "·": "-", "•": "*",
    "‣": ">", "¡": "!", "¿": "?", "、": ",", "。": ".", "「": "\"", "」": "\"",
    // Arrows, ticks and stars.
    "←": "<-", "→": "->", "↔": "<->", "⇐": "<=", "⇒": "=>", "↑": "^", "↓": "v", "↳": "->",
    "✓": "v", "✔": "v", "✗": "x", "✘": "x", "★": "*", "☆": "*", "●": "*", "■": "*",
    // Numbers and money.
    "×": "x", "÷": "/", "±": "+-", "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "²": "2", "³": "3", "¹": "1", "º": "o", "ª": "a", "€": "EUR",
    "£": "GBP",
    "¥": "JPY", "№": "No.", "©": "(c)", "®": "(R)", "™": "(TM)",
  ]
}
