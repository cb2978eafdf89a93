import Screen
import SeededRandom
import Testing

@Suite("Frame changes")
struct FrameChangesTests {
  @Test(arguments: 0..<200)
  func `make the old frame the new one, and cut no grapheme`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      rows: Int.random(in: 0...6, using: &random), columns: .random(in: 0...24, using: &random))
    let old = scribbled(on: Frame(size), using: &random)
    let new = scribbled(on: Bool.random(using: &random) ? old : Frame(size), using: &random)
    let changes = new.changes(from: old)
    #expect(applied(changes, to: old) == new.lines.map(\.cells))
    for change in changes {
      #expect(change.cells.first?.columns != 0)
      #expect(change.cells.last?.columns != 2)
    }
    #expect(changes.map(\.place.row) == changes.map(\.place.row).sorted())
  }

  @Test func `are none between equal frames`() {
    var random = SeededGenerator(seed: 1)
    let frame = scribbled(on: Frame(Size(rows: 5, columns: 20)), using: &random)
    #expect(frame.changes(from: frame).isEmpty)
  }

  @Test func `are only the cells that differ`() {
    var old = Frame(Size(rows: 2, columns: 10))
    old.write("abcdefghij", at: Position(row: 1, column: 0), Paint(.name))
    var new = old
    new.write("X", at: Position(row: 1, column: 2), Paint(.name))
    new.write("YZ", at: Position(row: 1, column: 8), Paint(.name))
    #expect(new.changes(from: old).map(\.place.column) == [2, 8])
    #expect(new.changes(from: old).map { $0.cells.count } == [1, 2])
  }

  @Test func `take a wide grapheme as one`() {
    var old = Frame(Size(rows: 1, columns: 6))
    old.write("a作b", at: Position(row: 0, column: 0), Paint(.name))
    var new = old
    new.write("a戦b", at: Position(row: 0, column: 0), Paint(.name))
    let changes = new.changes(from: old)
    #expect(changes.map(\.place.column) == [1])
    #expect(changes.map { $0.cells.map(\.columns) } == [[2, 0]])
  }

  @Test func `are all cells when the size differs`() {
    let new = Frame(Size(rows: 3, columns: 4))
    let changes = new.changes(from: Frame(Size(rows: 3, columns: 5)))
    #expect(changes.map(\.place) == (0..<3).map { Position(row: $0, column: 0) })
    #expect(changes.allSatisfy { $0.cells.count == 4 })
    #expect(Frame(Size(rows: 3, columns: 0)).changes(from: new).isEmpty)
  }

  private func scribbled(
    on frame: Frame, using random: inout SeededGenerator
  ) -> Frame {
    var frame = frame
    let texts = ["a", "hello", "作戦", "é", "🎉x", "\u{1b}", "👨\u{200d}👩", "한글 word", "  "]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let role = [Role.name, .badge, .text].randomElement(using: &random) ?? .text
      frame.write(
        texts.randomElement(using: &random) ?? "",
        at: Position(
          row: .random(in: -1...6, using: &random), column: .random(in: -4...24, using: &random)),
        Paint(role), truncation: Bool.random(using: &random) ? .cut : .ellipsis)
    }
    return frame
  }

  private func applied(_ changes: [CellChange], to frame: Frame) -> [[Cell]] {
    var rows = frame.lines.map(\.cells)
    for change in changes {
      let columns = change.place.column..<change.place.column + change.cells.count
      rows[change.place.row].replaceSubrange(columns, with: change.cells)
    }
    return rows
  }
}
