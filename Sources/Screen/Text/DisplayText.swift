/// Brings text from outside into a form that every terminal draws alike.
///
/// This is the only way from a string to cells, so no control character of a server reaches the
/// terminal.
///
/// - Shape: A variation selector, a skin tone and all but the first picture of a joined sequence are
///   left out; a flag becomes its two letters, a keycap its digit, a decomposed Hangul syllable a
///   composed one. At most three marks stay on a letter. What must not be drawn becomes a placeholder,
///   each of whose characters takes a column: a control picture such as `␛` for the ASCII controls, an
///   abbreviation such as `⟨RLO⟩` for anything else that controls or cannot be seen, a dotted circle
///   under a mark without a letter, and `�` for what is unassigned, private, or of a width on which
///   programs differ. With `EmojiForm.full` the sequences among them are one grapheme of two columns.
///   Letters written from right to left stay as they are, in the cells they are counted in. No mark,
///   embedding, override or isolate that steers direction gets through, so on a terminal that
///   reorders lines by itself a text can be mirrored but cannot choose where its neighbours go;
///   `Line.keepColumnsApart` keeps it from mirroring across a column.
/// - Units: Columns of the terminal.
public enum DisplayText {
  /// Calls `body` for each grapheme of the text, in order, in the form in which it may be drawn.
  ///
  /// Work stops with the first false, so a long text costs what is looked at.
  ///
  /// - Parameters:
  ///   - text: Any text, trusted or not.
  ///   - form: Which characters may be drawn.
  ///   - body: Takes a grapheme; answers false to stop.
  public static func forEach(
    in text: some StringProtocol, form: TextForm, _ body: (DisplayGrapheme) -> Bool
  ) {
    withScanner(of: text, form: form) { scanner in
      while let grapheme = scanner.next(), body(grapheme) {}
    }
  }

  /// The number of columns the text takes when nothing is cut.
  public static func columns(of text: some StringProtocol, form: TextForm = .unicode) -> Int {
    withScanner(of: text, form: form) { scanner in
      var total = 0
      while let grapheme = scanner.next() { total += grapheme.columns }
      return total
    }
  }

  /// The text as it is drawn, for output that is no screen, such as a message on standard error.
  public static func drawn(_ text: some StringProtocol, form: TextForm = .unicode) -> String {
    withScanner(of: text, form: form) { scanner in
      var drawn = ""
      while let grapheme = scanner.next() { drawn.append(grapheme.grapheme) }
      return drawn
    }
  }

  /// The first grapheme of what a character is drawn as.
  static func first(of character: Character, form: TextForm = .unicode) -> DisplayGrapheme {
    withScanner(of: String(character), form: form) { scanner in
      let first = scanner.next() ?? DisplayGrapheme(.blank, columns: 1, isPlaceholder: false)
      // The first letter of a placeholder's name would say something else.
      guard first.isPlaceholder, scanner.next() != nil else { return first }
      return DisplayGrapheme(
        Glyph(form.isASCII ? "?" : "\u{fffd}"), columns: 1, isPlaceholder: true)
    }
  }

  /// Hands a scanner out while the bytes it reads are there.
  ///
  /// Only this is generic: what a scanner does is compiled once, for bytes.
  static func withScanner<Result>(
    of text: some StringProtocol, form: TextForm, _ body: (inout GraphemeScanner) -> Result
  ) -> Result {
    func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
      var scanner = GraphemeScanner(ScalarReader(bytes), form: form)
      return body(&scanner)
    }
    if let result = text.utf8.withContiguousStorageIfAvailable(scan) { return result }
    var copy = String(text)
    return copy.withUTF8(scan)
  }
}
