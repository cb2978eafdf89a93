/// A place on the screen.
///
/// - Units: Rows and columns, zero-based, origin at the top left.
public struct Position: Hashable, Sendable {
  /// The row, counted from the top.
  public var row: Int
  /// The column, counted from the left.
  public var column: Int

  /// Names a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
