/// A grapheme in the form in which it may be drawn.
public struct DisplayGrapheme: Hashable, Sendable {
  /// How many columns it takes: 1 or 2.
  public var columns: Int
  /// Whether it stands in for something that must not reach the terminal.
  public var isPlaceholder: Bool
  /// What is drawn, in the form that cells hold.
  var glyph: Glyph

  /// Makes a grapheme of known width; what must not be drawn becomes a placeholder.
  public init(_ grapheme: Character, columns: Int, isPlaceholder: Bool = false) {
    let drawable = DisplayText.first(of: grapheme)
    self.init(
      drawable.glyph, columns: columns, isPlaceholder: isPlaceholder || drawable.isPlaceholder)
  }

  /// Makes a grapheme that is known to be drawable.
  init(_ glyph: Glyph, columns: Int, isPlaceholder: Bool) {
    self.glyph = glyph
    self.columns = columns
    self.isPlaceholder = isPlaceholder
  }

  /// What is drawn; what must not be is replaced when it is set.
  public var grapheme: Character {
    get { glyph.character }
    set { glyph = DisplayText.first(of: newValue).glyph }
  }
}
