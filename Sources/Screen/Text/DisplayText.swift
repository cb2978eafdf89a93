/// Brings text from outside into a form that every terminal draws alike.
///
/// This is the only way from a string to cells, so no control character of a server reaches the
/// terminal.
///
/// - Shape: A variation selector, a skin tone and all but the first picture of a joined sequence are
///   left out; a flag becomes its two letters, a keycap its digit, a decomposed Hangul syllable a
///   composed one. At most three marks stay on a letter. Controls, marks without a letter, anything
///   invisible, unassigned or private, and everything on whose width programs differ becomes a
///   placeholder of one column: a control picture such as `␛` for the ASCII controls, `�` else.
///   Letters written from right to left stay as they are, in the cells they are counted in. No mark,
///   embedding, override or isolate that steers direction gets through, so on a terminal that
///   reorders lines by itself a text can be mirrored but cannot choose where its neighbours go.
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
    let scanned: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      scan(bytes, form, body)
    }
    if scanned == nil {
      var copy = String(text)
      copy.withUTF8 { bytes in scan(bytes, form, body) }
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

  /// The first grapheme of what a character is drawn as.
  static func first(of character: Character, form: TextForm = .unicode) -> DisplayGrapheme {
    var first = DisplayGrapheme(.blank, columns: 1, isPlaceholder: false)
    forEach(in: String(character), form: form) { grapheme in
      first = grapheme
      return false
    }
    return first
  }

  /// Not generic, so that the compiler makes one tight loop of it.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ form: TextForm, _ body: (DisplayGrapheme) -> Bool
  ) {
    var scanner = GraphemeScanner(ScalarReader(bytes))
    while let grapheme = scanner.next() {
      if form == .unicode || grapheme.glyph.isASCII {
        guard body(grapheme) else { return }
      } else {
        for _ in 0..<grapheme.columns {
          let mark = DisplayGrapheme(
            Glyph("?"), columns: 1, isPlaceholder: grapheme.isPlaceholder)
          guard body(mark) else { return }
        }
      }
    }
  }
}
