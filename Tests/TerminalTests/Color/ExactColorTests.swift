import Testing

@testable import Terminal

@Suite("Colours of 24 bits")
struct ExactColorTests {
  private func entries(_ numbers: [Int32]) -> (entries: [Int32], defined: [Int32: ExactColor]) {
    var table = ExactColorTable()
    var defined: [Int32: ExactColor] = [:]
    let entries = numbers.map { number in table.entry(for: number) { defined[$0] = $1 } }
    return (entries, defined)
  }

  @Test func `A colour has one entry of the palette, and what is in the palette keeps its own`() {
    let orange = ExactColor(255, 135, 1)
    let (found, defined) = entries([-1, 0, 15, 16, orange.number, orange.number, 255, 254])
    #expect(found == [-1, 0, 15, 16, 255, 255, 254, 253])
    #expect(defined[255] == orange)
    // Entries 255 and 254 were given to others before.
    #expect(defined[254] == ExactColor(238, 238, 238))
    #expect(defined[253] == ExactColor(228, 228, 228))
  }

  @Test func `When all entries are used, the next colour is the terminal's own`() {
    let colors = (0..<241).map { ExactColor(UInt8($0), 1, 2).number }
    let (found, defined) = entries(colors)
    #expect(Set(found.dropLast()).count == 240)
    #expect(found.last == -1)
    #expect(defined.count == 240)
  }

  @Test(arguments: [(0, 0, 0), (0, 0, 5), (1, 2, 3), (255, 255, 255)])
  func `A number is told from an entry and from the terminal's own`(
    red: UInt8, green: UInt8, blue: UInt8
  ) {
    let color = ExactColor(red, green, blue)
    #expect(ExactColor(number: color.number) == color)
    for entry in Int32(-1)...255 { #expect(ExactColor(number: entry) == nil) }
    // Where numbers are red, green and blue, 1 to 7 are named colours.
    #expect(!(1..<8).contains(color.directNumber))
  }
}
