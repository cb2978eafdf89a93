import Screen
import TestSupport
import Testing
import Themes

@testable import Terminal

/// A theme as it looks in a terminal with so many colours.
struct Exhibit: Sendable, CustomTestStringConvertible {
  /// The theme's name.
  let theme: String
  /// The colours of the terminal.
  let depth: ColorDepth
  /// Which characters may be drawn.
  let form: TextForm

  /// The name of the picture.
  var name: String { "\(theme)-\(form.isASCII ? "ascii" : Self.words[depth, default: ""])" }

  var testDescription: String { name }

  /// What the level is called.
  var level: String {
    form.isASCII ? "ASCII, without colours" : "\(Self.titles[depth, default: ""])"
  }

  /// One theme at every level, and all others with every colour.
  static let all = levels + themes

  /// A theme of many colours at every level.
  static let levels =
    ColorDepth.allCases.reversed().map { Exhibit(theme: "nord", depth: $0, form: .unicode) }
    + [Exhibit(theme: "nord", depth: .mono, form: .ascii)]

  /// All other themes with every colour.
  static let themes = ShippedThemes.names.filter { $0 != "nord" }.map {
    Exhibit(theme: $0, depth: .trueColor, form: .unicode)
  }

  /// The list while connected, and below it while the server does not answer.
  var frames: [Frame] {
    [(Showcase.live, 11), (Showcase.offline, 13)].map { play, rows in
      play.frame(in: Size(rows: rows, columns: 80), form: form)
    }
  }

  /// The picture.
  var picture: String {
    let theme = ShippedThemes.catalog.load(theme).theme
    let terminal = self.theme.hasSuffix("light") ? ScreenPicture.Terminal.light : .dark
    return ScreenPicture(theme: theme, depth: depth, terminal: terminal).svg(of: frames)
  }

  private static let words: [ColorDepth: String] = [
    .trueColor: "truecolor", .palette256: "256", .ansi16: "16", .ansi8: "8", .mono: "mono",
  ]

  private static let titles: [ColorDepth: String] = [
    .trueColor: "Every colour", .palette256: "256 colours", .ansi16: "16 colours",
    .ansi8: "8 colours", .mono: "Without colours",
  ]
}
