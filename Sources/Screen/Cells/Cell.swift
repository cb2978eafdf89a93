/// One column of one row of the screen.
///
/// - Shape: A grapheme of two columns is two cells: the left one holds it and has `columns` 2, the
///   right one holds a blank and has `columns` 0.
public struct Cell: Hashable, Sendable {
  /// What is drawn.
  public var grapheme: Character
  /// What it means.
  public var paint: Paint
  /// How many columns the grapheme takes: 1, 2, or 0 for the right half of a wide one.
  public var columns: UInt8

  /// Makes a cell.
  public init(grapheme: Character, paint: Paint, columns: UInt8 = 1) {
    self.grapheme = grapheme
    self.paint = paint
    self.columns = columns
  }

  /// An empty cell.
  public static let blank = Cell(grapheme: " ", paint: Paint(.text))
}
