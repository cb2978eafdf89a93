/// One row of cells.
///
/// A line is a separate value so that an unchanged row can be kept from one frame to the next:
/// comparing two copies of one line costs nothing.
///
/// - Shape: Always `columns` cells; a wide grapheme is whole and never extends beyond the right
///   edge.
public struct Line: Equatable, Sendable {
  /// The cells, from left to right.
  public internal(set) var cells: [Cell]
  /// The set of characters that may be drawn.
  public let form: TextForm
  /// True once right-to-left text has been written, even if it was overwritten since.
  private(set) var hasRightToLeft = false
  /// True once an emoji sequence has been written as one glyph, even if it was overwritten since.
  public private(set) var hasEmojiSequences = false

  /// Creates an empty line.
  public init(columns: Int, form: TextForm = .unicode) {
    self.cells = Array(repeating: .blank, count: max(0, columns))
    self.form = form
  }

  /// The number of cells.
  public var columns: Int { cells.count }

  /// Two lines are equal if they look the same.
  public static func == (one: Line, other: Line) -> Bool {
    one.cells == other.cells && one.form == other.form
  }

  /// Writes text starting at a column.
  ///
  /// A wide grapheme that would be cut in half is omitted. Text left of the line is not drawn.
  ///
  /// - Parameters:
  ///   - text: Any text, trusted or not; it is converted to drawable form here.
  ///   - column: The first column, zero-based.
  ///   - limit: The first column after the available space; the end of the line if nil.
  ///   - paint: The meaning of the text.
  ///   - truncation: The treatment of text that does not fit.
  /// - Returns: The first free column after the text.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at column: Int, limit: Int? = nil, _ paint: Paint,
    truncation: Truncation = .ellipsis
  ) -> Int {
    DisplayText.withScanner(of: text, form: form) { scanner in
      write(&scanner, at: column, limit: limit, paint, truncation)
    }
  }

  /// Writes a string starting at a column, as the generic function does.
  ///
  /// Other modules compile no generic function of this one for their types.
  @discardableResult
  public mutating func write(
    _ text: String, at column: Int, limit: Int? = nil, _ paint: Paint,
    truncation: Truncation = .ellipsis
  ) -> Int {
    DisplayText.withScanner(of: text, form: form) { scanner in
      write(&scanner, at: column, limit: limit, paint, truncation)
    }
  }

  private mutating func write(
    _ scanner: inout GraphemeScanner, at column: Int, limit: Int?, _ paint: Paint,
    _ truncation: Truncation
  ) -> Int {
    let end = min(limit ?? columns, columns)
    var fits = true
    let next = put(&scanner, in: column..<max(column, end), paint, fits: &fits)
    if scanner.sawRightToLeft { hasRightToLeft = true }
    if scanner.sawEmojiSequence { hasEmojiSequences = true }
    return fits || truncation == .cut
      ? next : markCut(from: column, end: end, next: next, paint)
  }

  /// Fills a range of columns with blanks of a paint, or with another character of one column.
  ///
  /// Blanks are drawn in place of a character of two columns.
  public mutating func fill(
    _ range: Range<Int>, _ paint: Paint, with character: Character = " "
  ) {
    let columns = range.clamped(to: 0..<columns)
    guard !columns.isEmpty else { return }
    let cell = Cell(filler(character), paint: paint)
    cells.withUnsafeMutableBufferPointer { $0[columns].update(repeating: cell) }
    blankHalves(around: columns)
  }

  /// Puts all cells into further states.
  public mutating func insert(_ states: PaintStates) {
    cells.withUnsafeMutableBufferPointer { cells in
      for column in cells.indices { cells[column].paint.states.formUnion(states) }
    }
  }

  private func filler(_ character: Character) -> Glyph {
    // Each line begins with blanks, so a blank needs no look-up.
    guard character != " " else { return .blank }
    let filler = DisplayText.first(of: character, form: form)
    return filler.columns == 1 ? filler.glyph : .blank
  }

  /// Writes graphemes side by side as long as they fit.
  ///
  /// - Returns: The first free column after them.
  private mutating func put(
    _ scanner: inout GraphemeScanner, in range: Range<Int>, _ paint: Paint, fits: inout Bool
  ) -> Int {
    var next = range.lowerBound
    // One uniqueness check of the array, in place of one for each cell.
    cells.withUnsafeMutableBufferPointer { cells in
      while let grapheme = scanner.next() {
        guard next + grapheme.columns <= range.upperBound else {
          fits = false
          break
        }
        if next >= 0 {
          Self.put(grapheme, in: cells, at: next, paint)
        } else if next + grapheme.columns > 0 {
          cells[0] = Cell(.blank, paint: paint)
        }
        next += grapheme.columns
      }
    }
    blankHalves(around: max(0, range.lowerBound)..<max(0, next))
    return next
  }

  private static func put(
    _ grapheme: DisplayGrapheme, in cells: UnsafeMutableBufferPointer<Cell>, at column: Int,
    _ paint: Paint
  ) {
    let shown = grapheme.isPlaceholder ? Paint(.placeholder, paint.states) : paint
    cells[column] = Cell(grapheme.glyph, paint: shown, columns: UInt8(grapheme.columns))
    if grapheme.columns == 2 { cells[column + 1] = Cell(.blank, paint: shown, columns: 0) }
  }

  /// Blanks the remaining halves of wide graphemes that were partly overwritten.
  private mutating func blankHalves(around range: Range<Int>) {
    guard !range.isEmpty else { return }
    let (left, right) = (range.lowerBound - 1, range.upperBound)
    if left >= 0, cells[left].columns == 2 { blank(left) }
    if right < columns, cells[right].columns == 0 { blank(right) }
  }

  private mutating func blank(_ column: Int) {
    cells[column] = Cell(.blank, paint: cells[column].paint)
  }

  /// Writes the truncation mark after the last grapheme that leaves room for it.
  private mutating func markCut(from column: Int, end: Int, next: Int, _ paint: Paint) -> Int {
    let first = max(column, 0)
    guard end > first else { return next }
    // It replaces the last grapheme if that reaches the end; a wide one leaves a blank.
    let coversWide = next == end && end - 1 > first && cells[end - 1].columns == 0
    let place = coversWide ? end - 2 : end - 1
    fill(place..<end, paint)
    cells[place] = Cell(Glyph(form.cutMark), paint: paint)
    return end
  }
}

extension Line {
  /// The visible text, without trailing blanks.
  public var text: String {
    let seen = cells.lastIndex { $0.grapheme != " " || $0.columns == 0 }
    guard let seen else { return "" }
    return String(cells[...seen].lazy.filter { $0.columns > 0 }.map(\.grapheme))
  }
}

extension Line {
  /// Prevents terminals that reorder bidirectional lines from moving text into another column.
  ///
  /// Text between two right-to-left letters, or between such a letter and a number, is displayed
  /// from right to left: the time at the end of a Hebrew row would appear at its start. A
  /// left-to-right mark, which takes no column, prevents this at each column boundary: at two
  /// blanks, and at the given edges.
  ///
  /// - Parameter edges: Columns at which a new field begins, even if no blank precedes it.
  /// - Source: Unicode Standard Annex #9, rules N1 and W7.
  public mutating func keepColumnsApart(at edges: [Int] = []) {
    guard hasRightToLeft else { return }
    var isOpen = false
    for column in cells.indices {
      if cells[column].glyph.scalar.isRightToLeft { isOpen = true }
      guard isOpen, edges.contains(column + 1) || hasGap(at: column) else { continue }
      isOpen = false
      // The right half of a wide character is drawn with its left half.
      cells[cells[column].columns == 0 ? column - 1 : column].glyph.endsDirection = true
    }
  }

  private func hasGap(at column: Int) -> Bool {
    isBlank(column) && column + 1 < cells.count && isBlank(column + 1)
  }

  private func isBlank(_ column: Int) -> Bool {
    cells[column].columns == 1 && cells[column].glyph.scalar == " "
  }
}
