import Screen
import TestSupport
import Testing
import Themes

@testable import Terminal

/// A theme in a terminal with a given number of colours.
struct Exhibit: Sendable, CustomTestStringConvertible {
  /// The theme's name.
  let theme: String
  /// The colours of the terminal.
  let depth: ColorDepth
  /// The set of characters that may be drawn.
  let form: TextForm

  /// The name of the image.
  var name: String { "\(theme)-\(form.isASCII ? "ascii" : Self.words[depth, default: ""])" }

  var testDescription: String { name }

  /// The name of the colour level.
  var level: String {
    form.isASCII ? "ASCII, without colours" : "\(Self.titles[depth, default: ""])"
  }

  /// One theme at every level, and all others in full colour.
  static let all = levels + themes

  /// A theme of many colours at every level.
  static let levels =
    ColorDepth.allCases.reversed().map { Exhibit(theme: "nord", depth: $0, form: .unicode) }
    + [Exhibit(theme: "nord", depth: .mono, form: .ascii)]

  /// All other themes in full colour.
  static let themes = ShippedThemes.names.filter { $0 != "nord" }.map {
    Exhibit(theme: $0, depth: .trueColor, form: .unicode)
  }

  /// The list while connected, and below it while the server does not answer.
  var frames: [Frame] {
    [(Showcase.live, 11), (Showcase.offline, 13)].map { play, rows in
      play.frame(in: Size(rows: rows, columns: 80), form: form)
    }
  }

  /// The image.
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
