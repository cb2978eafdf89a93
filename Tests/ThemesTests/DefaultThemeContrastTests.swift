import Screen
import Testing

@testable import Terminal

/// The default theme is used on every background that a terminal does not report.
@Suite("Glyphs and borders of the default theme")
struct DefaultThemeContrastTests {
  /// The sixteen colours of a terminal as it is delivered.
  struct Palette: CustomTestStringConvertible {
    let testDescription: String
    let colors: [UInt32]

    /// What a number looks like in this terminal.
    func color(of number: Int32) -> Color {
      guard number < 16 else { return .indexed(UInt8(clamping: number)) }
      let bits = colors[Int(number)]
      return .rgb(UInt8(bits >> 16), UInt8(bits >> 8 & 255), UInt8(bits & 255))
    }
  }

  /// - Source: `XTerm-col.ad`; GNOME Terminal's palette "GNOME" for vte; `kitty.conf`; Windows
  ///   Terminal's "Campbell"; macOS Terminal's "Basic".
  static let palettes = [
    Palette(
      testDescription: "xterm",
      colors: [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
        0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
      ]),
    Palette(
      testDescription: "vte",
      colors: [
        0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc, 0x5e5c64,
        0xf66151, 0x33da7a, 0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff,
      ]),
    Palette(
      testDescription: "kitty",
      colors: [
        0x000000, 0xcc0403, 0x19cb00, 0xcecb00, 0x0d73cc, 0xcb1ed1, 0x0dcdcd, 0xdddddd, 0x767676,
        0xf2201f, 0x23fd00, 0xfffd00, 0x1a8fff, 0xfd28ff, 0x14ffff, 0xffffff,
      ]),
    Palette(
      testDescription: "Windows Terminal",
      colors: [
        0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc, 0x767676,
        0xe74856, 0x16c60c, 0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2,
      ]),
    Palette(
      testDescription: "macOS Terminal",
      colors: [
        0x000000, 0x990000, 0x00a600, 0x999900, 0x0000b2, 0xb200b2, 0x00a6b2, 0xbfbfbf, 0x666666,
        0xe50000, 0x00d900, 0xe5e500, 0x0000ff, 0xe500e5, 0x00e5e5, 0xe5e5e5,
      ]),
  ]

  private static let roles: [Role] = [
    .glyph, .online, .pin, .pendingMark, .selectionMark, .staleMark, .ticks, .ticksRead, .border,
  ]

  @Test(arguments: palettes, ColorDepth.allCases)
  func `Reach 3 to 1 on black and on white`(_ palette: Palette, _ depth: ColorDepth) {
    let fitted = FittedTheme(.builtin, depth)
    for role in Self.roles {
      let number = fitted.resolvedStyle(of: Paint(role)).pair.foreground
      // The terminal's own foreground is as legible as its user wants it.
      guard number >= 0 else { continue }
      for ground in [Color.rgb(0, 0, 0), .rgb(255, 255, 255)] {
        let ratio = Contrast.ratio(palette.color(of: number), ground) ?? 0
        #expect(ratio >= 3, "\(role.rawValue) has only \(ratio)")
      }
    }
  }

  @Test func `Have colours where these are fixed`() {
    let colored = Self.roles.filter {
      FittedTheme(.builtin, .palette256).resolvedStyle(of: Paint($0)).pair.foreground >= 0
    }
    #expect(colored == Self.roles.filter { ![.glyph, .ticks].contains($0) })
  }
}
