import Screen
import Testing

@Suite("Cell")
struct CellTests {
  @Test func `is sixteen bytes without references`() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test(arguments: Array(0..<0x20) + Array(0x7f..<0xa0))
  func `holds no control, however it is made`(_ value: UInt32) throws {
    let control = Character(try #require(Unicode.Scalar(value)))
    var cells = [Cell(grapheme: control, paint: Paint(.text)), .blank]
    cells[1].grapheme = control
    var line = Line(columns: 4)
    line.fill(0..<4, Paint(.text), with: control)
    line.write(String(control), at: 0, Paint(.text))
    for scalar in (cells + line.cells).flatMap(\.grapheme.unicodeScalars) {
      #expect(scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value))
    }
  }

  @Test(arguments: ["a", "é", "e\u{301}", "作", "🎉", "क\u{93c}\u{94d}"])
  func `gives back what it holds`(_ text: Character) {
    let cell = Cell(grapheme: text, paint: Paint(.name))
    #expect(Array(cell.grapheme.unicodeScalars) == Array(text.unicodeScalars))
    var scalars: [UInt32] = [7]
    #expect(cell.append(to: &scalars) == text.unicodeScalars.count)
    #expect(scalars == [7] + text.unicodeScalars.map(\.value))
  }
}
