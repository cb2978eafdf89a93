import Screen
import Testing

@Suite("Direction")
struct DirectionTests {
  struct Case: Sendable {
    var text: String
    var edges: [Int] = []
    /// The columns that are followed by a mark.
    var marked: [Int]
  }

  static let cases = [
    Case(text: "12 שלום   03:17", marked: [7]),
    Case(text: "שלום 12", marked: []),
    Case(text: "שלום עולם  مرحبا ١٢  03:17", marked: [9, 19]),
    Case(text: "שלום  ", marked: [4]),
    Case(text: "hello   03:17", marked: []),
    Case(text: "作שלום  7", marked: [6]),
    Case(text: "שלום│12 ש│", edges: [4, 9], marked: [3, 8]),
    Case(text: "ש作|7", edges: [3], marked: [1]),
    Case(text: "𐤀𞤀ﷲﻼ  7", marked: [4]),
    Case(text: "ש", edges: [0, 1, 2, 9], marked: [0]),
  ]

  @Test(arguments: cases)
  func `ends where a column does`(_ example: Case) {
    var line = Line(columns: DisplayText.columns(of: example.text))
    line.write(example.text, at: 0, Paint(.text))
    let before = line
    line.keepColumnsApart(at: example.edges)
    let marked = line.cells.indices.filter { scalars(of: line.cells[$0]).last == 0x200e }
    #expect(marked == example.marked)
    #expect((line == before) == example.marked.isEmpty)
    #expect(line.cells.map(\.grapheme) == before.cells.map(\.grapheme))
    #expect(line.text == before.text)
    let again = line
    line.keepColumnsApart(at: example.edges)
    #expect(line == again)
  }

  @Test func `ends after at most three marks, which is what a cell of curses can hold`() {
    var line = Line(columns: 3)
    line.write("ש\u{5b0}\u{5b1}\u{5b2}\u{5b3}|", at: 0, Paint(.text))
    line.keepColumnsApart(at: [1])
    #expect(scalars(of: line.cells[0]) == [0x5e9, 0x5b0, 0x5b1, 0x5b2, 0x200e])
  }

  private func scalars(of cell: Cell) -> [UInt32] {
    var scalars: [UInt32] = []
    #expect(cell.append(to: &scalars) == scalars.count)
    return scalars
  }
}
