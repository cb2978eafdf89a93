import ArgumentParser
import Configuration

/// The flags that override settings of the configuration file.
///
/// Their values are checked together with the rest of the configuration, so that all problems are
/// reported at once and in the same words.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read this configuration file.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("Use this profile from the configuration.", valueName: "name"))
  var profile: String?

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

  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Seconds between polls, 1 to 3600.", valueName: "seconds"))
  var poll: String?

  @Option(
    help: ArgumentHelp(
      "Seconds that a script waits for a server that is away, 0 to 3600.", valueName: "seconds"))
  var timeout: String?

  @Option(
    help: ArgumentHelp("Write a log to this file.", valueName: "file"),
    completion: .file())
  var log: String?

  @Option(
    name: .customLong("log-level"),
    help: ArgumentHelp("What the log keeps: error, warning, info or debug.", valueName: "level"),
    completion: .list(LogLevel.allCases.map(\.rawValue)))
  var logLevel: String?

  /// The flags that were given and choose the server or the user.
  var accountFlags: [String] {
    let flags = [
      ("--app-id", appID), ("--region", region), ("--base-url", baseURL), ("--uid", uid),
    ]
    return flags.compactMap { $1 == nil ? nil : $0 }
  }

  /// The values that were given, for the configuration to check.
  var flags: SettingsFlags {
    let values: [SettingKey: String?] = [
      .appID: appID, .region: region, .baseURL: baseURL, .uid: uid, .pollInterval: poll,
      .scriptTimeout: timeout, .log: log, .logLevel: logLevel,
    ]
    return SettingsFlags(
      profile: profile,
      values: values.compactMapValues(\.self).merging(screen.values) { $1 })
  }
}
