import Screen
import Terminal

/// A line in which a theme shows itself.
struct ThemeSample {
  private let theme: Theme
  private let depth: ColorDepth

  /// Makes a sample for a terminal with so many colours.
  init(_ theme: Theme, _ depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// The sample, with the control sequences of the terminal.
  var line: String {
    Self.parts.map { text, paint in painted(text, theme.style(for: paint)) }.joined()
  }

  private static let parts: [(String, Paint)] = [
    (" 12 ", Paint(.badge)), ("Ada Lovelace ", Paint(.nameUnread)),
    ("the engine weaves ", Paint(.previewUnread)), ("#work ", Paint(.tag)), ("12:04", Paint(.time)),
    ("  Bob ", Paint(.name)), ("see you ", Paint(.preview)), ("✓✓ ", Paint(.ticksRead)),
    (" selected ", Paint(.name, .selected)), (" live ", Paint(.statusLive)),
    ("offline ", Paint(.statusOffline)),
  ]

  private func painted(_ text: String, _ style: Style) -> String {
    let codes = SGR.codes(for: style, depth)
    return codes.isEmpty ? text : "\u{1b}[\(codes)m\(text)\u{1b}[0m"
  }
}
