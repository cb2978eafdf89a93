/// Latin letters without their diacritics, for screens that show ASCII only.
///
/// - Shape: The generated part of this type has one ASCII letter for each code point of two blocks,
///   and a full stop for those without one.
/// - Source: The Unicode character database, in the version that the generated file names.
enum PlainLatin {
  /// The base letter, in its case; nil if there is none in ASCII.
  static func letter(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xc0..<0x250: letter(extended[Int(scalar.value - 0xc0)])
    case 0x1e00..<0x1f00: letter(additional[Int(scalar.value - 0x1e00)])
    // Full-width forms are in the order of ASCII.
    case 0xff01...0xff5e: UInt8(scalar.value - 0xff00 + 0x20)
    default: nil
    }
  }

  private static func letter(_ entry: UInt8) -> UInt8? {
    entry == UInt8(ascii: ".") ? nil : entry
  }
}

/// The ASCII replacements of scalars.
///
/// - Shape: Latin letters lose their diacritics; typographic symbols have their usual typed
///   replacements. All other scalars have none, and are drawn as question marks.
enum PlainText {
  /// The replacement of a scalar, one to eight characters; nil if there is none.
  static func standIn(for scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
    if let letter = PlainLatin.letter(for: scalar) { return [letter] }
    return symbols[scalar].map { Array($0.utf8) }
  }

  private static let symbols: [Unicode.Scalar: String] = [
    // Ligatures and letters that are written as two.
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
