import Screen
import Testing
import Themes

@testable import Terminal

@Suite("Shipped theme on a terminal")
struct ThemeOnTerminalTests {
  @Test(
    arguments: ShippedThemes.names,
    ColorDepth.allCases)
  func `never writes in the colour of the background, in any role and state`(
    _ name: String, _ depth: ColorDepth
  ) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    for paint in Self.paints {
      let pair = fitted.resolvedStyle(of: paint).pair
      #expect(pair == .own || pair.foreground != pair.background, "\(paint)")
    }
  }

  @Test(arguments: ShippedThemes.names, ColorDepth.allCases)
  func `shows the selected row by its background or by reverse, in every part of the row`(
    _ name: String, _ depth: ColorDepth
  ) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    for paint in Self.paints where paint.isInRow && paint.states.contains(.selected) {
      let plain = Paint(paint.role, paint.states.subtracting(.selected))
      #expect(
        fitted.resolvedStyle(of: paint).ground != fitted.resolvedStyle(of: plain).ground,
        "\(paint)")
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `without colours the selected row is reverse`(_ name: String) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, .mono)
    for paint in Self.paints where paint.isInRow {
      let look = fitted.resolvedStyle(of: paint)
      #expect(look.pair == .own)
      #expect(look.attributes.contains(.reverse) == paint.states.contains(.selected), "\(paint)")
    }
  }

  @Test(
    arguments: ShippedThemes.names,
    ColorDepth.allCases)
  func `shows the selected row as one bar, also with reverse`(
    _ name: String, _ depth: ColorDepth
  ) {
    let fitted = FittedTheme(ShippedThemes.catalog.load(name).theme, depth)
    // All rows on a screen have the same age.
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

  @Test(arguments: ShippedThemes.names)
  func `without colours an old list is dim`(_ name: String) {
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
  /// True if the role occurs in rows, which can be selected.
  fileprivate var isInRow: Bool {
    role.rawValue.hasPrefix("row.") || role == .text || role == .placeholder
  }
}
