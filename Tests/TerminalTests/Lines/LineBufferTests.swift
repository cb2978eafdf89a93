import Testing

@testable import Terminal

@Suite("Cutting what was read into lines")
struct LineBufferTests {
  /// All lines of a text that comes in pieces.
  private func lines(_ pieces: [String], isAtEnd: Bool = true) -> [String] {
    var buffer = LineBuffer()
    var lines: [String] = []
    for piece in pieces {
      buffer.append(piece.utf8)
      while buffer.hasLine, let line = buffer.next(isAtEnd: false) { lines.append(line) }
    }
    while let line = buffer.next(isAtEnd: isAtEnd) { lines.append(line) }
    return lines
  }

  @Test func `Lines end where they end, whatever the pieces`() {
    #expect(lines(["a", "b\nc\r\n", "\nd"]) == ["ab", "c", "", "d"])
    #expect(lines(["a\nb"], isAtEnd: false) == ["a"])
    #expect(lines([]) == [])
    #expect(lines(["\n"]) == [""])
  }

  @Test
  func `A byte order mark at the start is no part of the first line, and only there is it a mark`()
  {
    #expect(lines(["\u{feff}read 1\n\u{feff}read 2\n"]) == ["read 1", "\u{feff}read 2"])
    #expect(lines(["\u{feff}"]) == [])
  }

  @Test func `A line without an end does not fill the memory`() {
    let text = String(repeating: "x", count: 150_000)
    #expect(lines([text]).map(\.count) == [65_536, 65_536, 18_928])
  }
}
