/// One row of cells.
///
/// A line is a value of its own so that a row that did not change can be kept from one frame to the
/// next: comparing two copies of one line costs nothing.
///
/// - Shape: Always `columns` cells; a wide grapheme is whole and never hangs over the right edge.
public struct Line: Equatable, Sendable {
  /// The cells, from left to right.
  public private(set) var cells: [Cell]
  /// Which characters may be drawn.
  public let form: TextForm

  /// Makes an empty line.
  public init(columns: Int, form: TextForm = .unicode) {
    self.cells = Array(repeating: .blank, count: max(0, columns))
    self.form = form
  }

  /// How many cells there are.
  public var columns: Int { cells.count }

  /// Writes text from a column on.
  ///
  /// A wide grapheme that would be cut in half is left out. Text left of the line is not drawn.
  ///
  /// - Parameters:
  ///   - text: Any text, trusted or not; it is brought into drawable form here.
  ///   - column: Where it begins, zero-based.
  ///   - limit: The first column that must stay untouched; the line's end if nil.
  ///   - paint: What the text means.
  ///   - truncation: What happens to text that does not fit.
  /// - Returns: The first free column after the text.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at column: Int, limit: Int? = nil, _ paint: Paint,
    truncation: Truncation = .ellipsis
  ) -> Int {
    let end = min(limit ?? columns, columns)
    var next = column
    var fits = true
    DisplayText.forEach(in: text, form: form) { grapheme in
      guard next + grapheme.columns <= end else {
        fits = false
        return false
      }
      put(grapheme, at: next, paint)
      next += grapheme.columns
      return true
    }
    if !fits, truncation == .ellipsis { next = markCut(from: column, end: end, next: next, paint) }
    return next
  }

  /// Fills a range of columns with blanks of a paint, or with another character of one column.
  ///
  /// A character of two columns is not drawn; blanks are.
  public mutating func fill(
    _ range: Range<Int>, _ paint: Paint, with character: Character = " "
  ) {
    let columns = range.clamped(to: 0..<columns)
    guard !columns.isEmpty else { return }
    let filler = DisplayText.first(of: character, form: form)
    let cell = Cell(filler.columns == 1 ? filler.glyph : .blank, paint: paint)
    makeRoom(for: columns)
    for column in columns { cells[column] = cell }
  }

  private mutating func put(_ grapheme: DisplayGrapheme, at column: Int, _ paint: Paint) {
    guard column >= 0, column + grapheme.columns <= columns else { return }
    let shown = grapheme.isPlaceholder ? Paint(.placeholder, paint.states) : paint
    makeRoom(for: column..<column + grapheme.columns)
    cells[column] = Cell(grapheme.glyph, paint: shown, columns: UInt8(grapheme.columns))
    if grapheme.columns == 2 {
      cells[column + 1] = Cell(.blank, paint: shown, columns: 0)
    }
  }

  /// Blanks the halves of wide graphemes that would be left over outside the range.
  private mutating func makeRoom(for range: Range<Int>) {
    if cells[range.lowerBound].columns == 0, range.lowerBound > 0 {
      cells[range.lowerBound - 1] = Cell(.blank, paint: cells[range.lowerBound - 1].paint)
    }
    if range.upperBound < columns, cells[range.upperBound].columns == 0 {
      cells[range.upperBound] = Cell(.blank, paint: cells[range.upperBound].paint)
    }
  }

  /// Puts the mark of a cut behind the last grapheme that leaves room for it.
  private mutating func markCut(from column: Int, end: Int, next: Int, _ paint: Paint) -> Int {
    let first = max(column, 0)
    guard end > first else { return next }
    // In place of the last grapheme if that reaches the end; a wide one leaves a blank behind.
    let coversWide = next == end && end - 1 > first && cells[end - 1].columns == 0
    let place = coversWide ? end - 2 : end - 1
    fill(place..<end, paint)
    put(
      DisplayGrapheme(
        Glyph(form == .unicode ? "…" : "~"), columns: 1, isPlaceholder: false), at: place, paint)
    return end
  }
}
