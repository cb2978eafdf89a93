internal import CNcurses
import Screen

/// Writes cells in the appearance that a theme gives them on a terminal.
///
/// A value of its own: the properties of a display, which is a class, are checked for exclusive access
/// each time, which would cost more for each cell than writing it.
struct CellWriter {
  private let colors: ColorDepth
  /// True when the numbers of colours in terminfo are red, green and blue.
  private let isDirect: Bool
  private var appearances: AppearanceTable?
  private var exactColors = ExactColorTable()
  private var run = CellRun()

  /// Creates a writer for a terminal, which needs a theme first.
  init(colors: ColorDepth, isDirect: Bool) {
    self.colors = colors
    self.isDirect = isDirect
  }

  /// Starts a new table without pairs for a new theme: redefining a pair would repaint the cells that
  /// use it.
  ///
  /// - Returns: True when it is another theme, in which everything has to be drawn again.
  mutating func use(_ theme: Theme) -> Bool {
    guard appearances?.theme != theme else { return false }
    appearances = AppearanceTable(theme: theme, depth: colors, pairs: Int(nc_pair_count()))
    exactColors = ExactColorTable()
    return true
  }

  /// Returns the appearance of a paint.
  mutating func appearance(of paint: Paint) -> Appearance {
    let found = appearances?.appearance(of: paint) { number, pair in
      _ = nc_define_pair(
        number, Self.number(of: pair.foreground, colors, isDirect, &exactColors),
        Self.number(of: pair.background, colors, isDirect, &exactColors))
    }
    return found ?? Appearance(attributes: 0, pair: 0)
  }

  /// Returns the number of a colour in ncurses.
  private static func number(
    of color: Int32, _ depth: ColorDepth, _ isDirect: Bool, _ exact: inout ExactColorTable
  ) -> Int32 {
    guard depth == .trueColor else { return color }
    guard isDirect else { return exact.entry(for: color) { nc_define_color($0, $1.bits) } }
    if color < 8 { return color }
    return (ExactColor(number: color) ?? XtermPalette.color(of: color)).directNumber
  }
}

extension CellWriter {
  /// The number of equal cells between two changes that are written again: a movement of the cursor
  /// takes as many bytes.
  private static let bridge = 3

  /// Writes the cells that look different.
  ///
  /// - Parameters:
  ///   - changes: The changed cells, in row-major order.
  ///   - frame: The frame that they belong to.
  ///   - shown: The frame that the terminal shows.
  ///   - columns: The width of the terminal.
  mutating func put(
    _ changes: [CellChange], of frame: Frame, over shown: Frame, columns: Int
  ) {
    var index = 0
    while index < changes.count {
      let row = changes[index].place.row
      let start = changes[index].place.column
      var end = start + changes[index].cells.count
      index += 1
      while index < changes.count, changes[index].place.row == row,
        changes[index].place.column - end <= Self.bridge
      {
        end = changes[index].place.column + changes[index].cells.count
        index += 1
      }
      let old = row < shown.size.rows ? shown[row].cells : []
      frame[row].cells.withUnsafeBufferPointer { new in
        old.withUnsafeBufferPointer { old in
          let range = differing(start..<end, new, old)
          put(new, range, row: row, columns: columns)
        }
      }
    }
  }

  /// Returns a range without the cells at its ends that look the same.
  private mutating func differing(
    _ range: Range<Int>, _ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>
  ) -> Range<Int> {
    guard !old.isEmpty else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, looksSame(new[start], old[start]) { start += 1 }
    while start < end, looksSame(new[end - 1], old[end - 1]) { end -= 1 }
    // Both halves of a wide character are written.
    if start < end, new[start].columns == 0 { start -= 1 }
    if start < end, end < range.upperBound, new[end].columns == 0 { end += 1 }
    return start..<end
  }

  private mutating func looksSame(_ one: Cell, _ other: Cell) -> Bool {
    one.hasCharacter(of: other)
      && (one.paint == other.paint || appearance(of: one.paint) == appearance(of: other.paint))
  }

  /// Writes cells, all of one appearance at once.
  private mutating func put(
    _ cells: UnsafeBufferPointer<Cell>, _ range: Range<Int>, row: Int, columns: Int
  ) {
    guard !range.isEmpty else { return }
    if range.upperBound == columns {
      nc_renew(Int32(clamping: row), Int32(clamping: range.lowerBound))
    }
    var place = Position(row: row, column: range.lowerBound)
    var column = range.lowerBound
    var appearance = appearance(of: cells[column].paint)
    while column < range.upperBound {
      let next = self.appearance(of: cells[column].paint)
      if next != appearance { run.put(at: &place, appearance) }
      appearance = next
      column = run.append(cells, from: column, to: range.upperBound)
    }
    run.put(at: &place, appearance)
  }
}

extension CellRun {
  /// Writes the run to the screen and empties it.
  ///
  /// - Parameters:
  ///   - place: The position of the run; advanced to the position after it.
  ///   - appearance: The appearance of its cells.
  mutating func put(at place: inout Position, _ appearance: Appearance) {
    guard !lengths.isEmpty else { return }
    nc_put(
      Int32(clamping: place.row), Int32(clamping: place.column), scalars, lengths, columns,
      Int32(lengths.count), appearance.attributes, appearance.pair)
    place.column += width
    removeAll()
  }
}
