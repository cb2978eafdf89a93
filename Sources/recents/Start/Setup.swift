import Configuration
import Diagnostics
import FoundationEssentials
import Platform

/// What every command that looks at the configuration begins with.
struct Setup {
  /// The environment at the start.
  var environment: [String: String]
  /// Where the configuration file is or would be.
  var path: ConfigurationPath?
  /// Whether there is a file.
  var hasFile: Bool
  /// What flags, environment and file came to.
  var resolved: ResolvedSettings

  /// Reads the configuration.
  ///
  /// - Parameters:
  ///   - flags: What was said on the command line.
  ///   - config: The file that was named there.
  ///   - environment: The environment.
  /// - Throws: `CommandFailure` when the file cannot be read; what is wrong inside it is in `resolved`.
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

  /// Checks what was said on the command line alone, for what needs no account.
  ///
  /// - Throws: `CommandFailure` with every problem.
  func checkFlags() throws(CommandFailure) {
    let problems = resolved.problems.filter { if case .flag? = $0.place { true } else { false } }
    if !problems.isEmpty { throw CommandFailure(.usage, text: problems.map(\.description)) }
  }

  /// The account to open.
  ///
  /// - Returns: A complete account.
  /// - Throws: `CommandFailure` with every problem, or with the first steps when nothing was said yet.
  func account() throws(CommandFailure) -> Account {
    if resolved.isUnconfigured {
      let steps = FirstSteps(configuration: path?.path, environment: environment)
      throw CommandFailure(.usage, text: steps.lines)
    }
    guard resolved.diagnostics.isEmpty, let account = resolved.settings.account else {
      throw CommandFailure(.usage, text: resolved.diagnostics.map(\.description))
    }
    return account
  }

  /// The API key of an account.
  ///
  /// - Parameters:
  ///   - account: Which.
  ///   - mayUseTerminal: Whether a program that fetches it may ask for a passphrase.
  /// - Returns: The key.
  /// - Throws: `CommandFailure` with the reason.
  func key(of account: Account, mayUseTerminal: Bool) throws(CommandFailure) -> Secret {
    do {
      return try keyReader(mayUseTerminal: mayUseTerminal).key(from: account.key)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  /// What fetches the key, now or, after it was refused, again.
  func keyReader(mayUseTerminal: Bool) -> KeyReader {
    KeyReader(
      environment: environment, mayUseTerminal: mayUseTerminal,
      timeout: resolved.settings.keyTimeout)
  }
}

/// Where the program keeps what must outlive it.
struct StateFolder: Equatable {
  var path: String

  /// What a person should know where there is none.
  static let missing =
    "neither XDG_STATE_HOME nor HOME is set, so changes are not saved and are lost on exit"

  /// Finds the folder; nil where neither variable says where it could be.
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

/// Which store belongs to an account: the two parts of the name of its file.
///
/// The server's address is always part of it: a profile that is pointed elsewhere, by its file, by the
/// environment or by a flag, must not find the changes meant for another server.
struct StoreName: Equatable {
  /// The server, and behind a blank, which no address has, the profile.
  var profile: String
  /// The user on whose behalf everything is done.
  var user: String

  init(_ settings: Settings, place: AccountPlace) {
    let parts = [place.baseURL.text, settings.profile].compactMap(\.self)
    profile = parts.joined(separator: " ")
    user = place.uid
  }
}

/// Where the configuration file is.
struct ConfigurationPath: Equatable {
  var path: String
  /// Whether somebody named it, so that it has to be there.
  var isNamed: Bool

  /// Finds the path: the flag, then the variable, then the place where such files lie.
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

  /// The directory of this program's configuration.
  static func directory(in environment: [String: String]) -> String? {
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return base + "/recents" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.config/recents" }
    return nil
  }
}
