internal import CNcurses
import Screen

/// Neighbouring cells of one look, in the form in which the facade takes them.
///
/// One run is filled over and over, so that drawing allocates nothing once the buffers have grown.
struct CellRun {
  private var scalars: [UInt32] = []
  private var lengths: [UInt8] = []
  private var columns: [UInt8] = []
  private var width = 0

  /// Adds a cell at the right; the right half of a wide one is part of the left.
  mutating func append(_ cell: Cell) {
    guard cell.columns > 0 else { return }
    lengths.append(UInt8(clamping: cell.append(to: &scalars)))
    columns.append(cell.columns)
    width += Int(cell.columns)
  }

  /// Puts the run on the screen and begins anew.
  ///
  /// - Parameters:
  ///   - place: Where the run begins; moved behind it.
  ///   - appearance: How it looks.
  mutating func put(at place: inout Position, _ appearance: Appearance) {
    guard !lengths.isEmpty else { return }
    nc_put(
      Int32(clamping: place.row), Int32(clamping: place.column), scalars, lengths, columns,
      Int32(lengths.count), appearance.attributes, appearance.pair)
    place.column += width
    scalars.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    width = 0
  }
}
