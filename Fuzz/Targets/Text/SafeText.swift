public import Screen

/// What may stand on a screen.
public enum SafeText {
  /// Every form that draws other characters than the rest.
  public static let forms = [
    TextForm.unicode, .ascii, TextForm(isASCII: false, emoji: .full(.all)),
    TextForm(isASCII: false, emoji: .text),
  ]

  /// Holds against a grapheme that nothing in it steers, hides or reorders.
  ///
  /// - Parameters:
  ///   - grapheme: What is drawn.
  ///   - form: Which characters may be drawn.
  /// - Throws: `BrokenPromise` when a scalar must not reach a terminal.
  public static func check(_ grapheme: Character, _ form: TextForm) throws(BrokenPromise) {
    for scalar in grapheme.unicodeScalars {
      try expect(
        "No character that steers, hides or reorders is drawn",
        !barred.contains(scalar.properties.generalCategory)
          || joins(scalar, in: grapheme, form),
        "U+\(String(scalar.value, radix: 16))")
      guard form.isASCII else { continue }
      try expect("ASCII screens hold ASCII", (0x20...0x7e).contains(scalar.value))
    }
  }

  /// Whether a scalar that cannot be seen makes one picture of an emoji sequence.
  private static func joins(
    _ scalar: Unicode.Scalar, in grapheme: Character, _ form: TextForm
  ) -> Bool {
    guard case .full = form.emoji, !form.isASCII else { return false }
    guard grapheme.unicodeScalars.first?.properties.isEmoji == true else { return false }
    // The last of an emoji sequence joins nothing.
    return scalar == "\u{200d}" && grapheme.unicodeScalars.last != scalar
      || 0xe0030...0xe007f ~= scalar.value && grapheme.unicodeScalars.last == "\u{e007f}"
  }

  /// Holds against a line that its cells fill its columns, and each may be drawn.
  ///
  /// - Parameter line: The line.
  /// - Throws: `BrokenPromise` for the first cell that does not fit.
  public static func check(_ line: Line) throws(BrokenPromise) {
    var isRightHalf = false
    for cell in line.cells {
      try expect("A wide character has both halves", (cell.columns == 0) == isRightHalf)
      isRightHalf = cell.columns == 2
      if cell.columns > 0 { try check(cell.grapheme, line.form) }
    }
    try expect("No wide character is cut by the edge", !isRightHalf)
  }

  private static let barred: Set<Unicode.GeneralCategory> = [
    .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
  ]
}
