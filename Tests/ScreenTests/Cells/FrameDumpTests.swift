import Screen
import TestSupport
import Testing

@Suite("Frame dump")
struct FrameDumpTests {
  @Test func `shows text, paint and legend`() {
    var frame = Frame(Size(rows: 3, columns: 16))
    frame.write("Ada Lovelace", at: Position(row: 0, column: 0), Paint(.nameUnread, .selected))
    frame.write("2", at: Position(row: 0, column: 15), Paint(.badge, [.selected, .pending]))
    frame.write("作戦会議 team", at: Position(row: 1, column: 0), Paint(.name))
    frame.cursor = Position(row: 0, column: 3)
    expectGolden(frame.dump, named: "frame-dump")
  }

  @Test func `has letters for more paints than the alphabet has`() {
    let paints = Role.allCases.flatMap { role in
      (0..<PaintStates.combinations).map { Paint(role, PaintStates(rawValue: UInt8($0))) }
    }.prefix(200)
    var frame = Frame(Size(rows: 1, columns: paints.count))
    for (column, paint) in paints.enumerated() {
      frame.write("x", at: Position(row: 0, column: column), paint)
    }
    let letters = frame.dump.split(separator: "\n")[1]
    #expect(Set(letters).count == paints.count)
    #expect(letters.hasPrefix("abc"))
    #expect(letters.dropFirst(26).hasPrefix("ABC"))
    #expect(letters.dropFirst(52).hasPrefix("012"))
  }
}
