/// A whole screen as a value.
///
/// - Shape: `size.rows` lines of `size.columns` cells.
public struct Frame: Equatable, Sendable {
  /// The lines, from top to bottom.
  public private(set) var lines: [Line]
  /// How big the screen is.
  public let size: Size
  /// Which characters may be drawn.
  public let form: TextForm
  /// Where the hardware cursor stands; nil hides it.
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
