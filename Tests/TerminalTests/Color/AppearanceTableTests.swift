import Screen
import Testing

@testable import Terminal

@Suite("A paint becomes attributes and a pair")
struct AppearanceTableTests {
  private let theme = Theme(name: "test") { paint in
    switch paint.role {
    case .badge: Style(foreground: .indexed(1), background: .indexed(4), attributes: .bold)
    case .name: Style(foreground: .indexed(1), background: .indexed(4), attributes: .underline)
    case .header: Style(foreground: .indexed(2))
    default: Style()
    }
  }

  @Test func `paints of the same colours share a pair, which is defined once`() {
    var defined: [ColorPair] = []
    var table = AppearanceTable(theme: theme, depth: .ansi8, pairs: 64)
    let paints = [Paint(.badge), Paint(.name), Paint(.badge), Paint(.text)]
    let found = paints.map { paint in
      table.appearance(of: paint) { _, pair in defined.append(pair) }
    }
    #expect(found.map(\.pair) == [1, 1, 1, 0])
    #expect(found.map(\.attributes) == [1, 8, 1, 0])
    #expect(defined == [ColorPair(foreground: 1, background: 4)])
  }

  @Test func `without colours a background of its own becomes reverse, and no pair is used`() {
    var table = AppearanceTable(theme: theme, depth: .mono, pairs: 64)
    let found = [Paint(.badge), Paint(.header)].map { paint in
      table.appearance(of: paint) { _, _ in Issue.record("a pair was defined") }
    }
    #expect(found == [Appearance(attributes: 1 | 16, pair: 0), Appearance(attributes: 0, pair: 0)])
  }
}
