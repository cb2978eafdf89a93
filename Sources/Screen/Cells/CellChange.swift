/// A run of cells of one row that differ from what the terminal shows.
public struct CellChange: Equatable, Sendable {
  /// Where the run begins.
  public var place: Position
  /// The new cells, from left to right; a wide grapheme is never cut in half.
  public var cells: [Cell]

  /// Makes a run.
  public init(place: Position, cells: [Cell]) {
    self.place = place
    self.cells = cells
  }
}
