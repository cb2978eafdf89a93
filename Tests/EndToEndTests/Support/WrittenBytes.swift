/// Everything that a program wrote to its terminal.
struct WrittenBytes {
  private let text: String

  init(_ text: String) {
    // The one string that is no string of anybody's: the question for the background.
    self.text = text.replacing("\u{1B}]11;?\u{1B}\\", with: "")
  }

  /// How much it is.
  var count: Int { text.utf8.count }

  /// What no program that draws a screen writes: controls other than those that move the cursor, end
  /// a line or shift the character set, C1 controls, marks that change the direction, and sequences that give
  /// the terminal strings to keep.
  var strange: [String] {
    let controls = withoutSequences.unicodeScalars.filter(Self.isStrange).map {
      "U+" + String($0.value, radix: 16)
    }
    // By scalars, because a vowel sign behind a sequence would make one character with its end.
    let others = /\u{1B}[^\[()=>78MHc]/.matchingSemantics(.unicodeScalar)
    return controls + text.matches(of: others).map { "\($0.output)" }
  }

  /// The text without what ncurses sends: character sets, keypad, and sequences of numbers.
  private var withoutSequences: String {
    let usual = /\u{1B}(\[[0-9;?>]*[ -\/]?[@-~]|[()][0-9A-Z]|[=>78MHc])/
    return text.replacing(usual.matchingSemantics(.unicodeScalar), with: "")
  }

  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\r", "\n", "\u{8}", "\t", "\u{E}", "\u{F}": false
    // U+200E is ours: it keeps the columns of a row apart where letters are read from right to left.
    case "\u{200B}"..."\u{200D}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
