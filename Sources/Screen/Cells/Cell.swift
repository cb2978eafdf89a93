/// One column of one row of the screen.
///
/// - Shape: A grapheme of two columns is two cells: the left one holds it and has `columns` 2, the
///   right one holds a blank and has `columns` 0. Sixteen bytes without references.
public struct Cell: Hashable, Sendable {
  var glyph: Glyph
  /// The width of the grapheme in columns: 1, 2, or 0 for the right half of a wide one.
  public var columns: UInt8
  /// The meaning of the cell.
  public var paint: Paint

  /// Creates a cell; a grapheme that must not reach the terminal is replaced by a placeholder.
  ///
  /// - Parameters:
  ///   - grapheme: The character to draw.
  ///   - paint: The meaning of the cell.
  ///   - columns: The width of the grapheme in columns, which the caller knows.
  public init(grapheme: Character, paint: Paint, columns: UInt8 = 1) {
    self.init(DisplayText.first(of: grapheme).glyph, paint: paint, columns: columns)
  }

  /// Creates a cell from a glyph that is known to be drawable.
  init(_ glyph: Glyph, paint: Paint, columns: UInt8 = 1) {
    self.glyph = glyph
    self.paint = paint
    self.columns = columns
  }

  /// Compares first what differs most often: a selected row has the characters that it had before.
  @inline(__always)
  public static func == (one: Cell, other: Cell) -> Bool {
    one.paint == other.paint && one.glyph == other.glyph && one.columns == other.columns
  }

  /// Returns true when both cells have the same character in the same width.
  public func hasCharacter(of other: Cell) -> Bool {
    glyph == other.glyph && columns == other.columns
  }

  /// The character on the screen; setting one that must not be drawn stores a placeholder.
  public var grapheme: Character {
    get { glyph.character }
    set { glyph = DisplayText.first(of: newValue).glyph }
  }

  /// Appends the drawn scalars without creating a `Character`.
  ///
  /// An emoji sequence is replaced by one scalar of two columns, because not every program that
  /// counts columns counts the sequence as the terminal does.
  ///
  /// - Parameter scalars: The array to append to.
  /// - Returns: The number of appended scalars.
  public func append(to scalars: inout [UInt32]) -> Int {
    scalars.append((glyph.emojiSequence?.standIn ?? glyph.scalar).value)
    guard glyph.hasMarks || glyph.endsDirection else { return 1 }
    let marks = glyph.marks
    scalars += marks.lazy.map(\.value)
    guard glyph.endsDirection else { return 1 + marks.count }
    scalars.append(0x200e)
    return 2 + marks.count
  }

  /// The emoji sequence drawn as one glyph of two columns; nil for any other grapheme.
  public var emojiSequence: String? {
    guard let emojiSequence = glyph.emojiSequence else { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: emojiSequence.scalars)
    if glyph.endsDirection { scalars.append("\u{200e}") }
    return String(scalars)
  }

  /// An empty cell.
  public static let blank = Cell(.blank, paint: Paint(.text))
}

/// A run of cells of one row that differ from what the terminal shows.
public struct CellChange: Equatable, Sendable {
  /// The position of the first cell.
  public var place: Position
  /// The new cells, from left to right; a wide grapheme is never cut in half.
  public var cells: [Cell]

  public init(place: Position, cells: [Cell]) {
    self.place = place
    self.cells = cells
  }
}

/// The treatment of text that does not fit.
public enum Truncation: Hashable, Sendable {
  /// The text ends at the last grapheme that fits.
  case cut
  /// The text ends with an ellipsis (`…`, or `~` if only ASCII is drawn).
  case ellipsis
}
