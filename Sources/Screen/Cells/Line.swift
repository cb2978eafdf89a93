/// One row of cells.
///
/// A line is a value of its own so that a row that did not change can be kept from one frame to the
/// next: comparing two copies of one line costs nothing.
///
/// - Shape: Always `columns` cells; a wide grapheme never hangs over the right edge.
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

  /// Fills a range of columns with blanks of a paint, or with another character.
  public mutating func fill(
    _ range: Range<Int>, _ paint: Paint, with character: Character = " "
  ) {
    for column in range.clamped(to: 0..<columns) {
      put(DisplayGrapheme(character, columns: 1), at: column, paint)
    }
  }

  private mutating func put(_ grapheme: DisplayGrapheme, at column: Int, _ paint: Paint) {
    guard column >= 0, column + grapheme.columns <= columns else { return }
    let shown = grapheme.isPlaceholder ? Paint(.placeholder, paint.states) : paint
    cells[column] = Cell(
      grapheme: grapheme.grapheme, paint: shown, columns: UInt8(grapheme.columns))
    if grapheme.columns == 2 {
      cells[column + 1] = Cell(grapheme: " ", paint: shown, columns: 0)
    }
  }

  private mutating func markCut(from column: Int, end: Int, next: Int, _ paint: Paint) -> Int {
    guard end > column else { return next }
    put(DisplayGrapheme(form == .unicode ? "…" : "~", columns: 1), at: end - 1, paint)
    return end
  }
}
