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
