import Screen
import Testing
import Themes

@testable import Terminal

@Suite("Shipped theme on a terminal")
struct ThemeOnTerminalTests {
  @Test(
    "never writes in the colour behind, in any role and state", arguments: ShippedThemes.names,
    ColorDepth.allCases)
  func visible(_ name: String, _ depth: ColorDepth) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    for paint in Self.paints {
      let pair = fitted.resolvedStyle(of: paint).pair
      #expect(pair == .own || pair.foreground != pair.background, "\(paint)")
    }
  }

  @Test(
    "shows the selected row by what is behind it or by reverse, in every part of the row",
    arguments: ShippedThemes.names, ColorDepth.allCases)
  func selected(_ name: String, _ depth: ColorDepth) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    for paint in Self.paints where paint.isInRow && paint.states.contains(.selected) {
      let plain = Paint(paint.role, paint.states.subtracting(.selected))
      #expect(
        fitted.resolvedStyle(of: paint).ground != fitted.resolvedStyle(of: plain).ground,
        "\(paint)")
    }
  }

  @Test("without colours the selected row is reverse", arguments: ShippedThemes.names)
  func mono(_ name: String) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, .mono)
    for paint in Self.paints where paint.isInRow {
      let look = fitted.resolvedStyle(of: paint)
      #expect(look.pair == .own)
      #expect(look.attributes.contains(.reverse) == paint.states.contains(.selected), "\(paint)")
    }
  }

  @Test(
    "shows the selected row as one bar, also where reverse says it", arguments: ShippedThemes.names,
    ColorDepth.allCases)
  func bar(_ name: String, _ depth: ColorDepth) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    // Old or not is the same for all rows on a screen.
    for states in [PaintStates.selected, [.selected, .stale]] {
      let looks = Self.paints.filter {
        $0.states.isSuperset(of: states) && $0.states.contains(.stale) == states.contains(.stale)
          && $0.isInRow
      }.map(fitted.resolvedStyle)
      #expect(Set(looks.map(\.ground)).count == 1)
      let reversed = looks.filter { $0.attributes.contains(.reverse) }
      #expect(Set(reversed.map(\.pair)).count <= 1)
    }
  }

  @Test("without colours an old list is dim", arguments: ShippedThemes.names)
  func stale(_ name: String) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, .mono)
    for role in [Role.name, .badge, .tag, .sender, .online] {
      #expect(fitted.resolvedStyle(of: Paint(role, .stale)).attributes.contains(.dim), "\(role)")
    }
  }

  private static let paints = Role.allCases.flatMap { role in
    (0..<PaintStates.combinations).map { Paint(role, PaintStates(rawValue: UInt8($0))) }
  }
}

extension Paint {
  /// Whether it is seen in rows, which are what is selected.
  fileprivate var isInRow: Bool {
    role.rawValue.hasPrefix("row.") || role == .text || role == .placeholder
  }
}
