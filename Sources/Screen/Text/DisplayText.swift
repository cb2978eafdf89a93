/// Brings text from outside into a form that every terminal draws alike.
///
/// This is the only way from a string to cells, so no control character of a server reaches the
/// terminal.
public enum DisplayText {
  /// Calls `body` for each grapheme of the text, in order, in the form in which it may be drawn.
  ///
  /// - Parameters:
  ///   - text: Any text, trusted or not.
  ///   - form: Which characters may be drawn.
  ///   - body: Takes a grapheme; answers false to stop.
  public static func forEach(
    in text: some StringProtocol, form: TextForm, _ body: (DisplayGrapheme) -> Bool
  ) {
    for character in text {
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7f...0x9f) ~= $0.value
      }
      let grapheme =
        isControl
        ? DisplayGrapheme("?", columns: 1, isPlaceholder: true)
        : DisplayGrapheme(character, columns: 1)
      if !body(grapheme) { return }
    }
  }

  /// The number of columns the text takes when nothing is cut.
  public static func columns(of text: some StringProtocol, form: TextForm = .unicode) -> Int {
    var total = 0
    forEach(in: text, form: form) { grapheme in
      total += grapheme.columns
      return true
    }
    return total
  }
}
