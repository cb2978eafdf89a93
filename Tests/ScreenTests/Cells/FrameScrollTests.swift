import TestSupport
import Testing

@testable import Screen

@Suite("A scroll between frames")
struct FrameScrollTests {
  private static let size = Size(rows: 12, columns: 20)

  /// A list between a header and a footer, with one row selected.
  private func list(from first: Int, selected: Int, header: String = "list") -> Frame {
    var frame = Frame(Self.size)
    frame.write(header, at: Position(row: 0, column: 0), Paint(.header))
    for row in 1..<11 {
      let paint = Paint(.name, first + row == selected ? .selected : [])
      frame.write("row \(first + row)", at: Position(row: row, column: 0), paint)
    }
    frame.write("foot", at: Position(row: 11, column: 0), Paint(.status))
    return frame
  }

  @Test(arguments: [
    (10, 20, 11, 21, 1), (10, 11, 9, 10, -1), (10, 15, 13, 15, 3), (10, 15, 7, 15, -3),
    (10, 16, 11, 17, 1), (10, 15, 11, 16, 1),
  ])
  func `is found whichever way the list goes, though the selected row changes`(
    first: Int, selected: Int, newFirst: Int, newSelected: Int, distance: Int
  ) throws {
    let shown = list(from: first, selected: selected)
    let frame = list(from: newFirst, selected: newSelected)
    let scroll = try #require(frame.scroll(from: shown))
    #expect(scroll.distance == distance)
    #expect(scroll.rows.lowerBound >= 1 && scroll.rows.upperBound <= 11)
    let changes = frame.changes(from: shown.scrolled(scroll))
    // The exposed rows, and the two rows whose selection changed.
    #expect(Set(changes.map(\.place.row)).count <= abs(distance) + 2)
  }

  @Test func `is not found where little moved, and between screens of different sizes`() {
    let shown = list(from: 10, selected: 12)
    #expect(shown.scroll(from: shown) == nil)
    #expect(list(from: 10, selected: 13).scroll(from: shown) == nil)
    #expect(list(from: 40, selected: 42).scroll(from: shown) == nil)
    #expect(shown.scroll(from: Frame(Size(rows: 3, columns: 20))) == nil)
    #expect(Frame(Self.size).scroll(from: shown) == nil)
  }

  @Test func `is not found in blank rows that stay what they are between two that change`() {
    var frame = Frame(Self.size)
    frame.write("list", at: Position(row: 0, column: 0), Paint(.header))
    frame.write("foot", at: Position(row: 11, column: 0), Paint(.status))
    #expect(frame.scroll(from: Frame(Self.size)) == nil)
  }

  @Test func `leaves rows that have to be drawn, blank ones too`() {
    let shown = list(from: 10, selected: 12)
    var frame = list(from: 13, selected: 15)
    for row in 8..<11 {
      frame.fill(
        Rect(
          origin: Position(row: row, column: 0), size: Size(rows: 1, columns: 20)), Paint(.text))
    }
    guard let scroll = frame.scroll(from: shown) else {
      Issue.record("nothing moved")
      return
    }
    let drawn = frame.changes(from: shown.scrolled(scroll)).filter { $0.place.row >= 8 }
    #expect(drawn.map(\.place.row) == [8, 9, 10])
    #expect(drawn.allSatisfy { $0.cells.count == 20 })
  }
}
