import ArgumentParser
import Configuration

/// All flags that override settings of the configuration file.
///
/// A command has the groups of them that mean something to it. Their values are checked together with
/// the rest of the configuration, so that all problems are reported at once and in the same words.
struct SettingsOptions: ParsableArguments {
  @OptionGroup var file: FileOptions
  @OptionGroup var account: AccountOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var session: SessionOptions

  /// The values that were given.
  var flags: SettingsFlags {
    file.flags(account.values, screen.values, session.values)
  }
}

/// The flags that choose the configuration.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read this configuration file.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("Use this profile from the configuration.", valueName: "name"))
  var profile: String?

  /// Returns the profile with the values of other groups.
  func flags(_ groups: [SettingKey: String?]...) -> SettingsFlags {
    let values = groups.reduce(into: [:]) { values, group in
      values.merge(group.compactMapValues(\.self)) { $1 }
    }
    return SettingsFlags(profile: profile, values: values)
  }
}

/// The flags that choose the server and the user.
struct AccountOptions: ParsableArguments {
  @Option(
    name: .customLong("app-id"), help: ArgumentHelp("The ID of the app.", valueName: "id"))
  var appID: String?

  @Option(
    help: ArgumentHelp("The app's region: us, eu or in.", valueName: "region"),
    completion: .list(Region.allCases.map(\.rawValue)))
  var region: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The address of the server, instead of app ID and region.", valueName: "url")
  )
  var baseURL: String?

  @Option(help: ArgumentHelp("The UID of the acting user.", valueName: "uid"))
  var uid: String?

  /// The values that were given.
  var values: [SettingKey: String?] {
    [.appID: appID, .region: region, .baseURL: baseURL, .uid: uid]
  }

  /// The names of the flags that were given.
  var given: [String] {
    SettingKey.allCases.filter { values[$0, default: nil] != nil }.compactMap(\.flag)
  }
}

/// The flags of a theme and its colours.
struct ThemeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use this theme.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp("Colours: auto, never, 16, 256 or true.", valueName: "choice"),
    completion: .list(ColorChoice.allCases.map(\.rawValue)))
  var color: String?

  /// The values that were given.
  var values: [SettingKey: String?] { [.theme: theme, .color: color] }
}

/// The flags of the characters that are used.
struct TextOptions: ParsableArguments {
  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Option(
    help: ArgumentHelp("How emoji are drawn: stable, full or text.", valueName: "form"),
    completion: .list(EmojiChoice.allCases.map(\.rawValue)))
  var emoji: String?

  /// The values that were given.
  var values: [SettingKey: String?] { [.ascii: ascii ? "true" : nil, .emoji: emoji] }
}

/// The flags that control the appearance.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var theme: ThemeOptions

  @Option(
    help: ArgumentHelp(
      "The terminal's background, for the default theme: auto, light or dark.",
      valueName: "choice"),
    completion: .list(BackgroundChoice.allCases.map(\.rawValue)))
  var background: String?

  @Flag(inversion: .prefixedNo, help: "Let the pane, not the terminal, handle the mouse.")
  var mouse: Bool?

  @OptionGroup var text: TextOptions

  @Flag(
    inversion: .prefixedNo,
    help:
      "Print plain text, one line per change, without a screen: for screen readers, pipes, dumb terminals."
  )
  var plain: Bool?

  /// The values that were given.
  var values: [SettingKey: String?] {
    let own: [SettingKey: String?] = [
      .background: background, .mouse: mouse.map(String.init), .plain: plain.map(String.init),
    ]
    return own.merging(theme.values) { $1 }.merging(text.values) { $1 }
  }
}

/// The flags that apply while the list is open.
struct SessionOptions: ParsableArguments {
  @Flag(help: "Send nothing that changes anything.")
  var readonly = false

  @Option(help: ArgumentHelp("Seconds between polls, 1 to 3600.", valueName: "seconds"))
  var poll: String?

  @Option(
    help: ArgumentHelp(
      "Seconds that a script waits for a server that is away, 0 to 3600.", valueName: "seconds"))
  var timeout: String?

  @Option(
    help: ArgumentHelp(
      "Write a log to this file: events, IDs and error codes; no messages, names, tags or keys.",
      valueName: "file"),
    completion: .file())
  var log: String?

  @Option(
    name: .customLong("log-level"),
    help: ArgumentHelp("What the log keeps: error, warning, info or debug.", valueName: "level"),
    completion: .list(LogLevel.allCases.map(\.rawValue)))
  var logLevel: String?

  /// The values that were given.
  var values: [SettingKey: String?] {
    [
      .readOnly: readonly ? "true" : nil, .pollInterval: poll, .scriptTimeout: timeout, .log: log,
      .logLevel: logLevel,
    ]
  }
}
