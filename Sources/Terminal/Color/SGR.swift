public import Screen

/// A style as the numbers that terminals understand, for lines that are printed outside the pane.
///
/// - Source: ECMA-48 section 8.3.117, SGR; xterm's `ctlseqs` for 38 and 48.
public enum SGR {
  /// The numbers that switch to a paint, joined by semicolons; empty for the terminal's own style.
  ///
  /// - Parameters:
  ///   - paint: What is written.
  ///   - theme: How it looks.
  ///   - depth: How many colours may be used.
  /// - Returns: What stands between `ESC [` and `m`.
  public static func codes(for paint: Paint, in theme: Theme, _ depth: ColorDepth) -> String {
    let look = FittedTheme(theme, depth).look(of: paint)
    let pair = look.pair
    let codes =
      attributes.filter { look.attributes.contains($0.attribute) }.map(\.code)
      + color(pair.foreground, plain: 30, depth) + color(pair.background, plain: 40, depth)
    return codes.map(String.init).joined(separator: ";")
  }

  private static let attributes: [(attribute: Attributes, code: Int32)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  private static func color(_ number: Int32, plain: Int32, _ depth: ColorDepth) -> [Int32] {
    switch number {
    case ..<0: []
    case 0..<8: [plain + number]
    case 8..<16 where depth == .ansi16: [plain + 60 + number - 8]
    case _ where depth == .trueColor:
      [plain + 8, 2, number >> 16 & 255, number >> 8 & 255, number & 255]
    default: [plain + 8, 5, number]
    }
  }
}
