import Configuration
import Diagnostics
import FoundationEssentials
import Platform

/// The common start of all commands that use the configuration.
struct Setup {
  /// The environment at the start.
  var environment: [String: String]
  /// The path of the configuration file, whether or not the file exists.
  var path: ConfigurationPath?
  /// True when the file exists.
  var hasFile: Bool
  /// The settings from flags, environment and file.
  var resolved: ResolvedSettings

  /// Reads the configuration.
  ///
  /// - Parameters:
  ///   - flags: The flags of the command line.
  ///   - config: The file named there.
  ///   - environment: The environment.
  /// - Throws: `CommandFailure` when the file cannot be read; problems inside it are in `resolved`.
  init(
    flags: SettingsFlags, config: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CommandFailure) {
    self.environment = environment
    path = ConfigurationPath(flag: config, environment: environment)
    let file = if let path { try Self.file(at: path) } else { nil as SettingsFile? }
    hasFile = file != nil
    resolved = Settings.resolved(
      from: SettingsLayers(
        flags: flags, environment: environment, file: file, home: environment["HOME"]))
  }

  private static func file(at path: ConfigurationPath) throws(CommandFailure) -> SettingsFile? {
    do {
      let file = try SmallFile(path: path.path)
      return SettingsFile(
        name: path.path, text: try file.text(), permissions: file.permissions)
    } catch {
      if case .missing = error.reason, !path.isNamed { return nil }
      throw CommandFailure(.usage, error.description)
    }
  }

  /// Checks the flags alone, for commands that need no account.
  ///
  /// - Throws: `CommandFailure` with every problem.
  func checkFlags() throws(CommandFailure) {
    let problems = resolved.problems.filter { if case .flag? = $0.place { true } else { false } }
    if !problems.isEmpty { throw CommandFailure(.usage, text: problems.map(\.description)) }
  }

  /// Returns the account to open.
  ///
  /// - Returns: A complete account.
  /// - Throws: `CommandFailure` with every problem, or with the first steps when
  ///   nothing is configured yet.
  func account() throws(CommandFailure) -> Account {
    if resolved.isUnconfigured {
      let steps = FirstSteps(
        configuration: path?.path, isThere: hasFile, environment: environment)
      throw CommandFailure(.usage, text: steps.lines)
    }
    guard resolved.diagnostics.isEmpty, let account = resolved.settings.account else {
      throw CommandFailure(.usage, text: resolved.diagnostics.map(\.description))
    }
    return account
  }

  /// Returns the place of the account, which needs no key.
  ///
  /// - Throws: As `account` does.
  func place() throws(CommandFailure) -> AccountPlace {
    guard resolved.problems.isEmpty, let place = resolved.place else { return try account().place }
    return place
  }

  /// Returns the API key of an account.
  ///
  /// - Parameters:
  ///   - account: The account.
  ///   - mayUseTerminal: True when a program that fetches the key may ask for a passphrase.
  /// - Returns: The key.
  /// - Throws: `CommandFailure` with the reason.
  func key(of account: Account, mayUseTerminal: Bool) throws(CommandFailure) -> Secret {
    do {
      return try keyReader(mayUseTerminal: mayUseTerminal).key(from: account.key)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  /// Returns a reader that fetches the key, at the start or after it was refused.
  func keyReader(mayUseTerminal: Bool) -> KeyReader {
    KeyReader(
      environment: environment, mayUseTerminal: mayUseTerminal,
      timeout: resolved.settings.keyTimeout)
  }
}

/// The folder of the program's saved data.
struct StateFolder: Equatable {
  var path: String

  /// The warning for the user when there is no folder.
  static let missing =
    "neither XDG_STATE_HOME nor HOME is set, so changes are not saved and are lost on exit"

  /// The same as a warning of the pane.
  static let missingVariables = Diagnostic(nil, Problem(missing), severity: .warning)

  /// Creates the folder's path; nil when neither variable determines it.
  ///
  /// - Source: XDG Base Directory Specification 0.8: a relative `XDG_STATE_HOME` is to be ignored.
  init?(environment: [String: String]) {
    if let base = environment["XDG_STATE_HOME"], base.hasPrefix("/") {
      path = base + "/recents"
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/.local/state/recents"
    } else {
      return nil
    }
  }
}

/// The two parts of the name of an account's store.
///
/// The server's address is always part of it: a profile that is pointed to another server, by its
/// file, the environment or a flag, must not find the changes meant for the first one.
struct StoreName: Equatable {
  /// The server, followed by a blank, which no address contains, and the profile.
  var profile: String
  /// The acting user.
  var user: String

  init(_ settings: Settings, place: AccountPlace) {
    let parts = [place.baseURL.text, settings.profile].compactMap(\.self)
    profile = parts.joined(separator: " ")
    user = place.uid
  }
}

/// The path of the configuration file.
struct ConfigurationPath: Equatable {
  var path: String
  /// True when the user named the file, so that it must exist.
  var isNamed: Bool

  /// Finds the path: the flag, then the variable, then the standard location.
  ///
  /// - Source: XDG Base Directory Specification 0.8: a relative `XDG_CONFIG_HOME` is to be ignored.
  init?(flag: String?, environment: [String: String]) {
    if let named = [flag, environment["RECENTS_CONFIG"]].compactMap(\.self).first(where: {
      !$0.isEmpty
    }) {
      path = named
      isNamed = true
      return
    }
    guard let directory = Self.directory(in: environment) else { return nil }
    path = directory + "/config.toml"
    isNamed = false
  }

  /// Returns the directory of the program's configuration.
  static func directory(in environment: [String: String]) -> String? {
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return base + "/recents" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.config/recents" }
    return nil
  }
}
