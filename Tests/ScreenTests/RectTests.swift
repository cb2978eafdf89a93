import Screen
import Testing

@Suite("Rectangle")
struct RectTests {
  private let rect = Rect(origin: Position(row: 2, column: 3), size: Size(rows: 10, columns: 20))

  @Test func `covers its rows and columns`() {
    #expect(rect.rows == 2..<12)
    #expect(rect.columns == 3..<23)
  }

  @Test func `contains its cells and no other`() {
    for (row, column) in [(2, 3), (11, 22), (5, 10)] {
      #expect(rect.contains(Position(row: row, column: column)))
    }
    for (row, column) in [(1, 3), (12, 22), (2, 2), (11, 23), (-1, -1)] {
      #expect(!rect.contains(Position(row: row, column: column)))
    }
  }

  @Test(arguments: [
    (1, 2, 8, 16), (0, 0, 10, 20), (5, 1, 0, 18), (9, 30, 0, 0),
  ])
  func `keeps what a border leaves`(
    _ rows: Int, _ columns: Int, _ leftRows: Int, _ leftColumns: Int
  ) {
    let inner = rect.inset(rows: rows, columns: columns)
    #expect(inner.size == Size(rows: leftRows, columns: leftColumns))
    #expect(inner.origin == Position(row: 2 + rows, column: 3 + columns))
  }

  @Test func `centres another and cuts it to fit`() {
    let small = rect.centered(Size(rows: 4, columns: 5))
    #expect(small == Rect(origin: Position(row: 5, column: 10), size: Size(rows: 4, columns: 5)))
    #expect(rect.centered(Size(rows: 99, columns: 99)) == rect)
  }

  @Test func `is never of negative size`() {
    #expect(Size(rows: -1, columns: -2) == Size(rows: 0, columns: 0))
  }
}
