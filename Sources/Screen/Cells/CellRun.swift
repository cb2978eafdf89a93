/// Adjacent cells as a terminal takes them: their scalars, and the width of each.
///
/// One run is reused, so that drawing allocates nothing once the buffers have grown.
public struct CellRun: Sendable {
  /// The scalars of all cells.
  public private(set) var scalars: [UInt32] = []
  /// The number of scalars of each cell.
  public private(set) var lengths: [UInt8] = []
  /// The width of each cell, in columns.
  public private(set) var columns: [UInt8] = []
  /// The width of all cells, in columns.
  public private(set) var width = 0

  public init() {}

  /// Appends a cell; the right half of a wide one is part of the left.
  public mutating func append(_ cell: Cell) {
    guard cell.columns > 0 else { return }
    if cell.glyph.isPlain {
      scalars.append(cell.glyph.scalar.value)
      lengths.append(1)
    } else {
      lengths.append(UInt8(clamping: cell.append(to: &scalars)))
    }
    columns.append(cell.columns)
    width += Int(cell.columns)
  }

  /// Appends the cells of one paint.
  ///
  /// - Parameters:
  ///   - cells: The cells of a row.
  ///   - start: The first cell to append.
  ///   - end: The first cell not to append, whatever its paint.
  /// - Returns: The index after the cells that were appended.
  public mutating func append(
    _ cells: UnsafeBufferPointer<Cell>, from start: Int, to end: Int
  ) -> Int {
    let paint = cells[start].paint
    var index = start
    while index < end, cells[index].paint == paint {
      append(cells[index])
      index += 1
    }
    return index
  }

  /// Empties the run.
  public mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    width = 0
  }
}
