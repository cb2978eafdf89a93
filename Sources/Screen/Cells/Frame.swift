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

  /// Creates an empty screen.
  public init(_ size: Size, form: TextForm = .unicode) {
    self.size = size
    self.form = form
    self.lines = Array(repeating: Line(columns: size.columns, form: form), count: size.rows)
    self.cursor = nil
  }

  /// The line at a row; setting a row outside the screen has no effect.
  ///
  /// - Precondition: A row that is read is inside the screen; a line that is set is as wide as the
  ///   frame.
  public subscript(row: Int) -> Line {
    get { lines[row] }
    set {
      guard lines.indices.contains(row) else { return }
      precondition(newValue.columns == size.columns, "a line is as wide as its frame")
      lines[row] = newValue
    }
  }

  /// Writes text at a position; text outside the screen is not drawn.
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

  /// Fills a rectangle with blanks of a paint, or with the given character.
  public mutating func fill(_ rect: Rect, _ paint: Paint, with character: Character = " ") {
    for row in rect.rows where lines.indices.contains(row) {
      lines[row].fill(rect.columns, paint, with: character)
    }
  }
}

extension Frame {
  /// The screen as text for golden files: the visible text, the paint of each cell, and a legend.
  ///
  /// - Shape: Three blocks separated by empty lines. The first omits blanks at the end of a row;
  ///   the second has one letter per column, assigned in order of appearance. The legend has one
  ///   paint per line, and the position of the cursor (row, column) if there is one.
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

  /// The letter of the paint with this number; after the alphabet, one of the braille patterns.
  private static func letter(_ number: Int) -> Character {
    guard number >= alphabet.count else { return alphabet[number] }
    return Unicode.Scalar(0x2801 + UInt32(number - alphabet.count)).map(Character.init) ?? "?"
  }
}

extension Frame {
  /// Returns the cells that differ from the frame on the terminal, in row-major order.
  ///
  /// In a frame of another size, every cell counts as different. A row whose line both frames share
  /// costs nothing.
  ///
  /// - Shape: One change per run of different cells; a run begins and ends with whole graphemes.
  ///   The cursor and the theme are ignored.
  /// - Units: Rows and columns, zero-based, origin at the top left.
  /// - Parameter shown: The frame that the terminal shows now.
  /// - Returns: The changes, ready to be written in this order.
  public func changes(from shown: Frame) -> [CellChange] {
    guard size == shown.size else { return everything }
    return rows(differingFrom: shown).flatMap { row in
      let (new, old) = (lines[row].cells, shown.lines[row].cells)
      return Self.runs(new, old).map { run in
        CellChange(place: Position(row: row, column: run.lowerBound), cells: Array(new[run]))
      }
    }
  }

  /// Returns the rows whose lines look different in a frame of the same size.
  func rows(differingFrom shown: Frame) -> [Int] {
    lines.withUnsafeBufferPointer { new in
      shown.lines.withUnsafeBufferPointer { old in
        new.indices.filter { new[$0].cells != old[$0].cells }
      }
    }
  }

  private var everything: [CellChange] {
    guard size.columns > 0 else { return [] }
    return lines.enumerated().map { row, line in
      CellChange(place: Position(row: row, column: 0), cells: line.cells)
    }
  }

  private static func runs(_ new: [Cell], _ old: [Cell]) -> [Range<Int>] {
    new.withUnsafeBufferPointer { new in old.withUnsafeBufferPointer { runs(new, $0) } }
  }

  private static func runs(
    _ new: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>
  ) -> [Range<Int>] {
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
