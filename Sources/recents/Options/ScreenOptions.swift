import ArgumentParser
import Configuration

/// The flags that say how things look.
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

  @Flag(inversion: .prefixedNo, help: "Wheel and clicks are for the pane, not for the terminal.")
  var mouse: Bool?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo,
    help: "Tell everything in lines and draw nothing: for screen readers, pipes and dumb terminals."
  )
  var plain: Bool?
  @Option(
    help: ArgumentHelp("Emoji in names and messages: stable, full or text.", valueName: "form"),
    completion: .list(EmojiChoice.allCases.map(\.rawValue)))
  var emoji: String?

  /// What was said, for the configuration to check.
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
