import Screen
import Terminal

/// A line in which a theme shows itself.
struct ThemeSample {
  private let theme: Theme
  private let depth: ColorDepth?

  /// Makes a sample for a terminal with so many colours; nil is a file, for which there is only text.
  init(_ theme: Theme, _ depth: ColorDepth?) {
    self.theme = theme
    self.depth = depth
  }

  /// The sample, with the control sequences of the terminal.
  var line: String {
    Self.parts.map(painted).joined()
  }

  /// How wide a sample is.
  static let width = parts.reduce(0) { $0 + $1.text.count }

  private static let parts: [(text: String, paint: Paint)] = [
    (" 12 ", Paint(.badge)), ("Ada ", Paint(.nameUnread)), ("the engine ", Paint(.previewUnread)),
    ("#work ", Paint(.tag)), ("12:04 ", Paint(.time)), (" selected ", Paint(.name, .selected)),
    (" live ", Paint(.statusLive)), ("offline ", Paint(.statusOffline)),
  ]

  private func painted(_ text: String, _ paint: Paint) -> String {
    let codes = depth.map { SGR.codes(for: paint, in: theme, $0) } ?? ""
    return codes.isEmpty ? text : "\u{1b}[\(codes)m\(text)\u{1b}[0m"
  }
}
