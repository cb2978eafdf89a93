import ArgumentParser
import Configuration

/// The flags that control the appearance.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use this theme.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp("Colours: auto, never, 16, 256 or true.", valueName: "choice"),
    completion: .list(ColorChoice.allCases.map(\.rawValue)))
  var color: String?

  @Option(
    help: ArgumentHelp(
      "The terminal's background, for the default theme: auto, light or dark.",
      valueName: "choice"),
    completion: .list(BackgroundChoice.allCases.map(\.rawValue)))
  var background: String?

  @Flag(inversion: .prefixedNo, help: "Let the pane, not the terminal, handle the mouse.")
  var mouse: Bool?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Print plain text, one line per change, without a screen: for screen readers, pipes, dumb terminals."
  )
  var plain: Bool?
  @Option(
    help: ArgumentHelp("How emoji are drawn: stable, full or text.", valueName: "form"),
    completion: .list(EmojiChoice.allCases.map(\.rawValue)))
  var emoji: String?

  /// The values that were given, for the configuration to check.
  var values: [SettingKey: String] {
    let values: [SettingKey: String?] = [
      .theme: theme, .color: color, .ascii: ascii ? "true" : nil,
      .background: background, .mouse: mouse.map(String.init),
      .plain: plain.map(String.init),
      .emoji: emoji,
    ]
    return values.compactMapValues(\.self)
  }
}
