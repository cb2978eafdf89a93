import Foundation
import Screen

/// A terminal that counts a cluster of scalars as what it looks like, as modern ones do: what is drawn
/// there can be looked at.
///
/// - Shape: Understands what ncurses writes for `xterm-256color`, without colours.
struct ClusterTerminal {
  /// What stands in a column; nothing in the right half of what is wide.
  struct Place {
    var text = " "
    var columns = 1
  }

  let size: Size
  private(set) var rows: [[Place]]
  private(set) var cursor = Position(row: 0, column: 0)
  /// Whether the last column was filled, and the next character goes to the next row.
  var isFull = false
  private var saved: (Position, isFull: Bool) = (Position(row: 0, column: 0), false)
  var region: Range<Int>
  private var last: Unicode.Scalar = " "
  /// What was written that it does not know.
  var unknown: [String] = []

  init(_ size: Size) {
    self.size = size
    region = 0..<size.rows
    rows = Array(repeating: Self.blanks(size.columns), count: size.rows)
  }

  static func blanks(_ count: Int) -> [Place] { Array(repeating: Place(), count: count) }

  /// What is seen in each row.
  var lines: [String] { rows.map { $0.map(\.text).joined() } }

  /// Shows what a program writes.
  mutating func write(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1b}": take(sequence: &rest)
      case "\r": move(cursor.row, 0)
      case "\n": lineFeed()
      case "\u{8}": move(cursor.row, cursor.column - 1)
      case "\u{7}", "\u{e}", "\u{f}": break
      default: print(scalar)
      }
    }
  }

  mutating func move(_ row: Int, _ column: Int) {
    isFull = false
    cursor = Position(
      row: min(max(0, row), size.rows - 1), column: min(max(0, column), size.columns - 1))
  }

  mutating func save() { saved = (cursor, isFull) }

  mutating func restore() { (cursor, isFull) = saved }

  mutating func print(again count: Int) { for _ in 0..<count { print(last) } }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound - 1 {
      scroll(region, by: 1)
    } else {
      move(cursor.row + 1, cursor.column)
    }
  }

  /// Moves rows up, or down by a negative number.
  mutating func scroll(_ region: Range<Int>, by count: Int) {
    let moved = region.map { row in
      region.contains(row + count) ? rows[row + count] : Self.blanks(size.columns)
    }
    rows.replaceSubrange(region, with: moved)
  }

  /// Wipes out columns of a row, and what is left of something wide.
  mutating func erase(_ columns: Range<Int>, row: Int) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    if rows[row][columns.lowerBound].columns == 0 { rows[row][columns.lowerBound - 1] = Place() }
    let end = columns.upperBound
    if end < size.columns, rows[row][end].columns == 0 { rows[row][end] = Place() }
    rows[row].replaceSubrange(columns, with: Self.blanks(columns.count))
  }

  /// Opens or closes a gap at the cursor.
  mutating func shift(by count: Int) {
    let (row, column) = (cursor.row, cursor.column)
    if count > 0 {
      rows[row].insert(contentsOf: Self.blanks(count), at: column)
    } else {
      let end = min(column - count, size.columns)
      rows[row].removeSubrange(column..<end)
      rows[row] += Self.blanks(end - column)
    }
    rows[row] = Array(rows[row].prefix(size.columns))
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    last = scalar
    guard !joinsPrevious(scalar), let columns = Self.columns(of: scalar) else { return }
    if isFull || cursor.column + columns > size.columns {
      move(cursor.row, 0)
      lineFeed()
    }
    put(Place(text: String(scalar), columns: columns), at: cursor)
    advance(by: columns)
  }

  private mutating func put(_ place: Place, at position: Position) {
    let end = position.column + place.columns
    erase(position.column..<end, row: position.row)
    rows[position.row][position.column] = place
    if place.columns == 2 { rows[position.row][end - 1] = Place(text: "", columns: 0) }
  }

  private mutating func advance(by columns: Int) {
    let next = cursor.column + columns
    cursor.column = min(next, size.columns - 1)
    isFull = next >= size.columns
  }

  /// Whether a scalar belongs to what stands before the cursor, as cursors are moved by hand, too.
  private mutating func joinsPrevious(_ scalar: Unicode.Scalar) -> Bool {
    var column = isFull ? cursor.column : cursor.column - 1
    guard column >= 0 else { return false }
    if rows[cursor.row][column].columns == 0 { column -= 1 }
    var place = rows[cursor.row][column]
    var scalars = place.text.unicodeScalars
    scalars.append(scalar)
    guard String(scalars).count == 1 else { return false }
    let grows = place.columns == 1 && Self.widens(scalar)
    place.text = String(scalars)
    place.columns = grows ? 2 : place.columns
    put(place, at: Position(row: cursor.row, column: column))
    if grows { advance(by: 1) }
    return true
  }

  private static func widens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{fe0f}" || scalar.properties.isEmojiModifier
      || (0x1f1e6...0x1f1ff).contains(scalar.value)
  }

  /// The columns of a scalar that begins something; nil for one that only changes what is there.
  private static func columns(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: nil
    default:
      (0x1f1e6...0x1f1ff).contains(scalar.value) ? 1 : DisplayText.columns(of: String(scalar))
    }
  }
}
