import Screen
import Testing

@testable import Terminal

@Suite("A theme is fitted to a terminal")
struct FittedThemeTests {
  private let theme = Theme(name: "test") { paint in
    let patch = StylePatch(background: .rgb(59, 66, 82), adding: .bold)
    let plain: Style =
      switch paint.role {
      case .glyph: Style(foreground: .rgb(152, 178, 204), background: .rgb(46, 52, 64))
      case .header: Style(foreground: .indexed(2), background: .rgb(59, 66, 82))
      default: Style(foreground: .rgb(216, 222, 233), background: .rgb(46, 52, 64))
      }
    return paint.states.contains(.selected) ? patch.applied(to: plain) : plain
  }

  @Test(arguments: [ColorDepth.ansi8, .ansi16])
  func `the selected row is a calm bar in reverse where its background is lost`(_ depth: ColorDepth)
  {
    let fitted = FittedTheme(theme, depth)
    let bar = fitted.resolvedStyle(of: Paint(.glyph, .selected))
    #expect(
      bar
        == ResolvedStyle(
          attributes: [.bold, .reverse], pair: fitted.resolvedStyle(of: Paint(.text)).pair))
    #expect(fitted.resolvedStyle(of: Paint(.glyph)).attributes == [])
  }

  @Test(arguments: [ColorDepth.palette256, .trueColor])
  func `the selected row keeps its background where it is seen`(_ depth: ColorDepth) {
    let fitted = FittedTheme(theme, depth)
    #expect(fitted.resolvedStyle(of: Paint(.glyph, .selected)).attributes == .bold)
  }

  @Test func `without colours the header and the selected row are reverse, and nothing has a pair`()
  {
    let fitted = FittedTheme(theme, .mono)
    let looks = [Paint(.header), Paint(.name), Paint(.name, .selected)].map(fitted.resolvedStyle)
    #expect(looks.map(\.attributes) == [.reverse, [], [.bold, .reverse]])
    #expect(looks.allSatisfy { $0.pair == .own })
  }
}
