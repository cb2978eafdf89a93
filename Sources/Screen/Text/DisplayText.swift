/// Converts text from outside into a form that every terminal draws alike.
///
/// This is the only way from a string to cells, so no control character sent by a server reaches
/// the terminal.
///
/// - Shape: Variation selectors, skin tones and all but the first pictograph of a joined sequence
///   are omitted; a flag becomes its two letters, a keycap its digit, a decomposed Hangul syllable
///   a composed one. At most three marks are kept on a letter. A scalar that must not be drawn
///   becomes a placeholder, each character of which takes a column: a control picture such as `␛`
///   for the ASCII controls, an abbreviation such as `⟨RLO⟩` for any other control or invisible
///   scalar, a dotted circle under a mark without a letter, and `�` for a scalar that is
///   unassigned, private, or of a width on which programs disagree. With `EmojiForm.full`, emoji
///   sequences are one grapheme of two columns. Right-to-left letters are unchanged and keep the
///   cells in which they are counted. No mark, embedding, override or isolate that controls
///   direction is passed on, so on a terminal that reorders bidirectional lines a text can be
///   mirrored but cannot move its neighbours; `Line.keepColumnsApart` keeps it from being mirrored
///   across a column.
/// - Units: Columns of the terminal.
public enum DisplayText {
  /// Calls `body` for each grapheme of the text, in order, in drawable form.
  ///
  /// Scanning stops at the first false, so the cost depends on the graphemes that are used, not on
  /// the length of the text.
  ///
  /// - Parameters:
  ///   - text: Any text, trusted or not.
  ///   - form: The set of characters that may be drawn.
  ///   - body: Receives a grapheme; returns false to stop.
  public static func forEach(
    in text: some StringProtocol, form: TextForm, _ body: (DisplayGrapheme) -> Bool
  ) {
    withScanner(of: text, form: form) { scanner in
      while let grapheme = scanner.next(), body(grapheme) {}
    }
  }

  /// The number of columns of the text without truncation.
  public static func columns(of text: some StringProtocol, form: TextForm = .unicode) -> Int {
    withScanner(of: text, form: form) { scanner in
      var total = 0
      while let grapheme = scanner.next() { total += grapheme.columns }
      return total
    }
  }

  /// The number of columns of a string without truncation.
  ///
  /// Other modules compile no generic function of this one for their types, and this one is called for
  /// every piece of text on the screen.
  public static func columns(of text: String, form: TextForm = .unicode) -> Int {
    withScanner(of: text, form: form) { scanner in
      var total = 0
      while let grapheme = scanner.next() { total += grapheme.columns }
      return total
    }
  }

  /// The text in drawable form, for output outside the screen, such as a message on standard error.
  public static func drawn(_ text: some StringProtocol, form: TextForm = .unicode) -> String {
    withScanner(of: text, form: form) { scanner in
      var drawn = ""
      while let grapheme = scanner.next() { drawn.append(grapheme.grapheme) }
      return drawn
    }
  }

  /// The first grapheme of the drawable form of a character.
  static func first(of character: Character, form: TextForm = .unicode) -> DisplayGrapheme {
    withScanner(of: String(character), form: form) { scanner in
      let first = scanner.next() ?? DisplayGrapheme(.blank, columns: 1, isPlaceholder: false)
      // A single letter of a placeholder's name would be misleading.
      guard first.isPlaceholder, scanner.next() != nil else { return first }
      return DisplayGrapheme(
        Glyph(form.isASCII ? "?" : "\u{fffd}"), columns: 1, isPlaceholder: true)
    }
  }

  /// Passes a scanner of a string to `body`, valid during the call.
  static func withScanner<Result>(
    of text: String, form: TextForm, _ body: (inout GraphemeScanner) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = GraphemeScanner(ScalarReader(bytes), form: form)
      return body(&scanner)
    }
  }

  /// Passes a scanner to `body`, valid during the call.
  ///
  /// Only this function is generic; the scanner is compiled once, for bytes.
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

/// A grapheme in the form in which it may be drawn.
public struct DisplayGrapheme: Hashable, Sendable {
  /// The width in columns: 1 or 2.
  public var columns: Int
  /// True for a placeholder of something that must not reach the terminal.
  public var isPlaceholder: Bool
  var glyph: Glyph

  /// Creates a grapheme of known width; one that must not be drawn is replaced by a placeholder.
  public init(_ grapheme: Character, columns: Int, isPlaceholder: Bool = false) {
    let drawable = DisplayText.first(of: grapheme)
    self.init(
      drawable.glyph, columns: columns, isPlaceholder: isPlaceholder || drawable.isPlaceholder)
  }

  /// Creates a grapheme from a glyph that is known to be drawable.
  init(_ glyph: Glyph, columns: Int, isPlaceholder: Bool) {
    self.glyph = glyph
    self.columns = columns
    self.isPlaceholder = isPlaceholder
  }

  /// The character on the screen; setting one that must not be drawn stores a placeholder.
  public var grapheme: Character {
    get { glyph.character }
    set { glyph = DisplayText.first(of: newValue).glyph }
  }
}

/// The set of characters that may be drawn.
public struct TextForm: Hashable, Sendable {
  /// True if only ASCII may be drawn.
  public var isASCII: Bool
  /// The treatment of emoji.
  public var emoji: EmojiForm

  /// Creates a set of drawable characters.
  ///
  /// - Parameters:
  ///   - isASCII: True if only ASCII may be drawn.
  ///   - emoji: The treatment of emoji.
  public init(isASCII: Bool, emoji: EmojiForm = .stable) {
    self.isASCII = isASCII
    self.emoji = emoji
  }

  /// All characters of agreed width.
  public static let unicode = TextForm(isASCII: false)

  /// ASCII only: Latin letters lose their accents, typographic symbols have their usual
  /// replacements, and everything else becomes one `?` per column.
  public static let ascii = TextForm(isASCII: true)

  /// The kinds of emoji sequences that are drawn as one glyph.
  var emojiKinds: EmojiKinds {
    guard !isASCII, case .full(let kinds) = emoji else { return [] }
    return kinds
  }

  /// True if emoji are replaced by their names.
  var spellsEmoji: Bool { if case .text = emoji { true } else { false } }

  /// The mark at the end of truncated text.
  public var cutMark: Unicode.Scalar { isASCII ? "~" : "…" }
}

extension TextForm {
  /// The emoji that are drawn as a name that contains some letters.
  ///
  /// - Parameter letters: Lower-case letters, such as `popper` or `:party_`.
  /// - Returns: The emoji; empty if emoji are not drawn as names.
  public func emoji(named letters: String) -> [Unicode.Scalar] {
    guard spellsEmoji else { return [] }
    let wanted = Array(letters.utf8)
    return EmojiName.all.filter { isSpelt($0.pictograph) && Self.contains(wanted, in: $0.name) }
      .map(\.pictograph)
  }

  private func isSpelt(_ pictograph: Unicode.Scalar) -> Bool {
    guard pictograph.stableReplacement == nil else { return false }
    return switch WidthTable.kind(of: pictograph) {
    case .wide: true
    case .narrow: isASCII && PlainText.standIn(for: pictograph) == nil
    case .unsafe, .mark: false
    }
  }

  private static func contains(_ letters: [UInt8], in name: [UInt8]) -> Bool {
    guard letters.count <= name.count else { return false }
    return (0...(name.count - letters.count)).contains { name[$0...].starts(with: letters) }
  }
}

/// The treatment of emoji.
public enum EmojiForm: Hashable, Sendable {
  /// Drawn where all terminals agree on the width: of a sequence, the first pictograph.
  case stable
  /// Sequences of these kinds are drawn as one glyph of two columns; others as in `stable`.
  case full(EmojiKinds)
  /// Spelt, as in `:party_popper:`, for terminals without an emoji font and for screen readers.
  ///
  /// - Shape: A glyph of two columns becomes Unicode's name of its first scalar. Symbols of one
  ///   column, such as `❤`, are text already; if only ASCII may be drawn, they are spelt as well.
  case text
}
