import Screen
import Testing

@Suite("Line")
struct LineTests {
  @Test(arguments: [
    ("abc", 3, Truncation.ellipsis, "abc", 3),
    ("abcd", 3, .ellipsis, "ab…", 3),
    ("abcd", 3, .cut, "abc", 3),
    ("abcd", 1, .ellipsis, "…", 1),
    ("abcd", 0, .ellipsis, "", 0),
    ("作戦会議", 8, .ellipsis, "作戦会議", 8),
    ("作戦会議", 7, .ellipsis, "作戦会…", 7),
    ("作戦会議", 6, .ellipsis, "作戦…", 6),
    ("作戦会議", 6, .cut, "作戦会", 6),
    ("作戦会議", 5, .cut, "作戦", 4),
    ("作戦", 1, .ellipsis, "…", 1),
    ("作戦", 1, .cut, "", 0),
    ("a作", 2, .ellipsis, "a…", 2),
  ])
  func `is cut where text does not fit`(
    _ text: String, _ limit: Int, _ truncation: Truncation, _ seen: String, _ next: Int
  ) {
    var line = Line(columns: 20)
    #expect(line.write(text, at: 0, limit: limit, Paint(.name), truncation: truncation) == next)
    #expect(line.text == seen)
    #expect(line.cells.count == 20)
    #expect(isWhole(line))
    #expect(line.cells[limit...].allSatisfy { $0 == .blank })
  }

  @Test func `marks a cut with a tilde where only ASCII is drawn`() {
    var line = Line(columns: 4, form: .ascii)
    line.write("hé作jk", at: 0, Paint(.name))
    #expect(line.text == "he?~")
  }

  @Test(arguments: [-30, -3, -1, 0, 4, 5, 9, 30])
  func `draws nothing outside itself`(_ column: Int) {
    var line = Line(columns: 5)
    line.write("作戦会議", at: column, Paint(.name))
    line.fill(column..<column + 3, Paint(.badge), with: "x")
    #expect(line.cells.count == 5)
    #expect(isWhole(line))
  }

  @Test func `shows the part of a text that begins left of it`() {
    var line = Line(columns: 4)
    #expect(line.write("abcdef", at: -2, Paint(.name)) == 4)
    #expect(line.text == "cdef")
  }

  @Test func `blanks the half of a wide grapheme that hangs over its left edge`() {
    var line = Line(columns: 5)
    line.write("作戦", at: 0, Paint(.name))
    line.write("会議", at: -1, Paint(.badge))
    #expect(line.text == " 議")
    #expect(line.cells[0] == Cell(grapheme: " ", paint: Paint(.badge)))
    #expect(isWhole(line))
  }

  @Test(arguments: 0..<8)
  func `keeps no half of a wide grapheme that was written over`(_ column: Int) {
    var line = Line(columns: 8)
    line.write("作戦会議", at: 0, Paint(.name))
    line.write("x", at: column, Paint(.badge))
    #expect(isWhole(line))
    line.write("界", at: column, Paint(.badge), truncation: .cut)
    #expect(isWhole(line))
    line.fill(column..<column + 1, Paint(.badge))
    #expect(isWhole(line))
  }

  @Test func `paints a placeholder as one, with the states of what it stands in`() {
    var line = Line(columns: 3)
    line.write("a\u{1b}b", at: 0, Paint(.name, .selected))
    #expect(line.text == "a␛b")
    #expect(
      line.cells.map(\.paint) == [
        Paint(.name, .selected), Paint(.placeholder, .selected), Paint(.name, .selected),
      ])
  }

  @Test func `fills with blanks where a character takes two columns`() {
    var line = Line(columns: 3)
    line.fill(0..<3, Paint(.badge), with: "作")
    #expect(line.cells == Array(repeating: Cell(grapheme: " ", paint: Paint(.badge)), count: 3))
  }

  private func isWhole(_ line: Line) -> Bool {
    var column = 0
    while column < line.columns {
      let width = Int(line.cells[column].columns)
      guard width >= 1, column + width <= line.columns else { return false }
      if width == 2, line.cells[column + 1].columns != 0 { return false }
      column += width
    }
    return true
  }
}
