/// A grapheme in the form in which it may be drawn.
public struct DisplayGrapheme: Hashable, Sendable {
  /// What is drawn.
  public var grapheme: Character
  /// How many columns it takes: 1 or 2.
  public var columns: Int
  /// Whether it stands in for something that must not reach the terminal.
  public var isPlaceholder: Bool

  /// Makes a grapheme of known width.
  public init(_ grapheme: Character, columns: Int, isPlaceholder: Bool = false) {
    self.grapheme = grapheme
    self.columns = columns
    self.isPlaceholder = isPlaceholder
  }
}
