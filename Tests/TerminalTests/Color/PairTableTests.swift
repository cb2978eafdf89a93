import Testing

@testable import Terminal

@Suite("Pairs of colours get numbers")
struct PairTableTests {
  private let red = ColorPair(foreground: 1, background: -1)
  private let redOnBlue = ColorPair(foreground: 1, background: 4)
  private let greenOnBlue = ColorPair(foreground: 2, background: 4)
  private let green = ColorPair(foreground: 2, background: -1)

  @Test func `a pair gets the next number once, and shares it from then on`() {
    var table = PairTable(capacity: 256)
    #expect(table.entry(for: .own) == PairTable.Entry(number: 0, isNew: false))
    #expect(table.entry(for: red) == PairTable.Entry(number: 1, isNew: true))
    #expect(table.entry(for: redOnBlue) == PairTable.Entry(number: 2, isNew: true))
    #expect(table.entry(for: red) == PairTable.Entry(number: 1, isNew: false))
  }

  @Test func `an emptied table gives the numbers again`() {
    var table = PairTable(capacity: 256)
    _ = table.entry(for: red)
    table.removeAll()
    #expect(table.entry(for: green) == PairTable.Entry(number: 1, isNew: true))
  }

  @Test func `without numbers left the background goes first, then the foreground, then both`() {
    var table = PairTable(capacity: 3)
    _ = table.entry(for: red)
    _ = table.entry(for: greenOnBlue)
    #expect(table.entry(for: redOnBlue) == PairTable.Entry(number: 1, isNew: false))
    let yellowOnBlue = ColorPair(foreground: 3, background: 4)
    #expect(table.entry(for: yellowOnBlue) == PairTable.Entry(number: 2, isNew: false))
    #expect(table.entry(for: green) == PairTable.Entry(number: 0, isNew: false))
  }

  @Test func `a terminal without pairs has its own`() {
    var table = PairTable(capacity: 0)
    #expect(table.entry(for: red) == PairTable.Entry(number: 0, isNew: false))
  }
}
