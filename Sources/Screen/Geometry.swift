/// A position on the screen.
///
/// - Units: Rows and columns, zero-based, origin at the top left.
public struct Position: Hashable, Sendable {
  /// The row, counted from the top.
  public var row: Int
  /// The column, counted from the left.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The size of a screen or a rectangle.
///
/// - Units: Rows and columns of the terminal; never negative.
public struct Size: Hashable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int

  /// Creates a size; negative numbers count as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A rectangle of cells.
///
/// - Units: Rows and columns, zero-based, origin at the top left.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Position
  /// The extent to the right and down.
  public var size: Size

  public init(origin: Position, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates the rectangle that covers a whole screen.
  public init(_ size: Size) {
    self.init(origin: Position(row: 0, column: 0), size: size)
  }

  /// The rows of the rectangle.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }

  /// The columns of the rectangle.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }

  /// Returns true for a cell inside the rectangle.
  public func contains(_ place: Position) -> Bool {
    rows.contains(place.row) && columns.contains(place.column)
  }

  /// The rectangle without a border of the given thickness; empty if no room is left.
  public func inset(rows: Int, columns: Int) -> Rect {
    Rect(
      origin: Position(row: origin.row + rows, column: origin.column + columns),
      size: Size(rows: size.rows - 2 * rows, columns: size.columns - 2 * columns))
  }

  /// A rectangle of the given size in the middle of this one, cut to fit.
  public func centered(_ wished: Size) -> Rect {
    let fitted = Size(
      rows: min(wished.rows, size.rows), columns: min(wished.columns, size.columns))
    return Rect(
      origin: Position(
        row: origin.row + (size.rows - fitted.rows) / 2,
        column: origin.column + (size.columns - fitted.columns) / 2),
      size: fitted)
  }
}
