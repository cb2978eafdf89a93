/// Text that has broken the rows of other programs.
enum UglyText {
  /// The pieces of which sequences consist, alone and combined.
  static let pieces: [String] = [
    "a", "Z", "7", "#", " ", "é", "e\u{301}", "\u{301}", "\u{20dd}", "\u{20e3}", "\u{488}", "作",
    "ｱ", "ﾞ", "Ａ", "\u{fe0e}", "\u{fe0f}", "\u{e0100}", "\u{200b}", "\u{200c}", "\u{200d}",
    "\u{2060}", "\u{feff}", "\u{ad}", "\u{34f}", "\u{61c}", "\u{200e}", "\u{202e}", "\u{2067}",
    "❤", "☺", "⌚", "🎉", "👨", "👩", "👍", "🏳", "🌈", "🏴", "\u{e0067}", "\u{e007f}", "🏻", "🏿", "🇩",
    "🇪", "©", "™", "〰", "\u{1100}", "\u{1161}", "\u{11a8}", "\u{a960}", "\u{d7b0}", "가", "각", "क",
    "\u{94d}", "ष", "ि", "ा", "ก", "ำ", "้", "ش", "ل", "ا", "\u{64b}", "\u{600}", "ש", "\u{5b0}",
    "཰",
    "\u{f71}", "\u{b82}", "\u{bcd}", "\u{1b}", "\t", "\n", "\r", "\u{0}", "\u{7f}", "\u{85}",
    "\u{9b}", "\u{e000}", "\u{378}", "\u{fffe}", "\u{fffd}", "\u{10ffff}", "\u{3164}", "\u{2800}",
    "\u{3000}", "\u{a0}", "☰", "𝓐", "🫠", "\u{1fae8}", "𠀀", "\u{1d165}", "\u{302e}", "\u{3099}",
  ]

  /// A random sequence of pieces.
  static func random(length: Int, using random: inout some RandomNumberGenerator) -> String {
    (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
