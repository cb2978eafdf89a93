/// A whole screen as a value.
///
/// - Shape: `size.rows` lines of `size.columns` cells.
public struct Frame: Equatable, Sendable {
  /// The lines, from top to bottom.
  public private(set) var lines: [Line]
  /// The size of the screen.
  public let size: Size
  /// The set of characters that may be drawn.
  public let form: TextForm
  /// The position of the hardware cursor; nil hides it.
  public var cursor: Position?

  /// Makes an empty screen.
  public init(_ size: Size, form: TextForm = .unicode) {
    self.size = size
    self.form = form
    self.lines = Array(repeating: Line(columns: size.columns, form: form), count: size.rows)
    self.cursor = nil
  }

  /// A line of the screen; setting one outside the screen does nothing.
  ///
  /// - Precondition: Reading needs a row inside the screen, setting needs a line as wide as it.
  public subscript(row: Int) -> Line {
    get { lines[row] }
    set {
      guard lines.indices.contains(row) else { return }
      precondition(newValue.columns == size.columns, "a line is as wide as its frame")
      lines[row] = newValue
    }
  }

  /// Writes text at a place; outside the screen nothing is drawn.
  ///
  /// - Returns: The first free column after the text.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at place: Position, limit: Int? = nil, _ paint: Paint,
    truncation: Truncation = .ellipsis
  ) -> Int {
    guard lines.indices.contains(place.row) else { return place.column }
    return lines[place.row].write(
      text, at: place.column, limit: limit, paint, truncation: truncation)
  }

  /// Fills a rectangle with blanks of a paint, or with another character.
  public mutating func fill(_ rect: Rect, _ paint: Paint, with character: Character = " ") {
    for row in rect.rows where lines.indices.contains(row) {
      lines[row].fill(rect.columns, paint, with: character)
    }
  }
}

extension Frame {
  /// The screen as text, for golden files: what is seen, the paint of each cell, and a legend.
  ///
  /// - Shape: Three blocks with an empty line between them. Blanks at the end of a row are left out
  ///   of the first block; the second has one letter a column, given out in order of appearance. The
  ///   legend has one paint a line, and the place of the cursor (row, column) if there is one.
  public var dump: String {
    var paints: [Paint] = []
    var letters: [Paint: Character] = [:]
    for line in lines {
      for cell in line.cells where letters[cell.paint] == nil {
        letters[cell.paint] = Self.letter(paints.count)
        paints.append(cell.paint)
      }
    }
    let painted = lines.map { line in String(line.cells.map { letters[$0.paint] ?? "?" }) }
    var legend = paints.map { paint in "\(letters[paint] ?? "?") = \(paint)" }
    if let cursor { legend.append("cursor = \(cursor.row), \(cursor.column)") }
    return [lines.map(\.text), painted, legend]
      .map { block in block.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static let alphabet = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// Behind the alphabet come the braille patterns: 256 signs that are told apart by eye, if need be.
  private static func letter(_ number: Int) -> Character {
    guard number >= alphabet.count else { return alphabet[number] }
    return Unicode.Scalar(0x2801 + UInt32(number - alphabet.count)).map(Character.init) ?? "?"
  }
}

extension Frame {
  /// Lists the cells that differ from the frame that is shown, in row-major order.
  ///
  /// A frame of another size counts as different in every cell. A row that both frames got from the
  /// same line costs nothing.
  ///
  /// - Shape: One change a run of different cells; a run begins and ends with whole graphemes. Neither
  ///   the cursor nor the theme counts.
  /// - Units: Rows and columns, zero-based, origin at the top left.
  /// - Parameter shown: The frame that the terminal shows now.
  /// - Returns: The changes, ready to be written in this order.
  public func changes(from shown: Frame) -> [CellChange] {
    guard size == shown.size else { return everything }
    var changes: [CellChange] = []
    for (row, (new, old)) in zip(lines, shown.lines).enumerated() where new.cells != old.cells {
      for run in Self.runs(new.cells, old.cells) {
        changes.append(
          CellChange(
            place: Position(row: row, column: run.lowerBound), cells: Array(new.cells[run])))
      }
    }
    return changes
  }

  private var everything: [CellChange] {
    guard size.columns > 0 else { return [] }
    return lines.enumerated().map { row, line in
      CellChange(place: Position(row: row, column: 0), cells: line.cells)
    }
  }

  private static func runs(_ new: [Cell], _ old: [Cell]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var column = 0
    while column < new.count {
      guard new[column] != old[column] else {
        column += 1
        continue
      }
      let start = new[column].columns == 0 ? max(0, column - 1) : column
      // The right half belongs to its grapheme, even if it is the same as before.
      while column < new.count, new[column] != old[column] || new[column].columns == 0 {
        column += 1
      }
      runs.append(start..<column)
    }
    return runs
  }
}
