import Configuration
import Files
import Glibc
import Secrets

/// Looks at a configuration and at everything outside that it needs, but for the server.
struct ConfigurationCheck {
  /// What is wrong, one a line.
  let problems: [String]
  /// What may be a surprise although nothing is wrong, one a line.
  let warnings: [String]
  /// What to say when nothing is.
  let summary: [String]

  /// Checks; the program that prints the key is run.
  init(_ setup: Setup) {
    let settings = setup.resolved.settings
    let checked = SettingsProblems(settings, environment: setup.environment)
    warnings = checked.warnings + Self.nothingKept(setup)
    problems =
      setup.resolved.diagnostics.map(\.description) + Self.unreadable(settings)
      + Self.unwritableLog(settings) + Self.unavailableKey(settings, setup)
      + Self.nothingSaid(setup)
      + checked.sentences
    let place = setup.hasFile ? setup.path?.path : nil
    summary = ["\(place ?? "no configuration file"): ok"] + SettingsReport(settings).lines
  }

  private static func unreadable(_ settings: Settings) -> [String] {
    let paths: [(SettingKey, String?)] = [
      (.networkCAFile, settings.network.caFile), (.networkCAPath, settings.network.caPath),
    ]
    return paths.compactMap { key, path in
      guard let path, access(path, R_OK) != 0 else { return nil }
      let why = String(cString: strerror(errno))
      return "\(settings.origin(of: key)): \(path) cannot be read: \(why)"
    }
  }

  private static func unwritableLog(_ settings: Settings) -> [String] {
    guard let path = settings.log, let error = FileError(writing: path) else { return [] }
    return ["\(settings.origin(of: .log)): the log \(error.forWriting)"]
  }

  /// Without a disk everything works, until the program ends.
  private static func nothingKept(_ setup: Setup) -> [String] {
    guard let folder = StateFolder(environment: setup.environment) else {
      return ["recents: " + StateFolder.missing]
    }
    guard let error = FileError(makingFolder: folder.path) else { return [] }
    return [
      "recents: \(error.forWriting); changes end with the program, unless XDG_STATE_HOME names a folder that is writable"
    ]
  }

  private static func unavailableKey(_ settings: Settings, _ setup: Setup) -> [String] {
    guard let account = settings.account else { return [] }
    do throws(KeyError) {
      _ = try setup.keyReader(mayUseTerminal: true).key(from: account.key)
      return []
    } catch {
      return ["\(settings.origin(of: .apiKey)): \(error)"]
    }
  }

  private static func nothingSaid(_ setup: Setup) -> [String] {
    guard setup.resolved.isUnconfigured else { return [] }
    let place = setup.path?.path ?? "configuration"
    let state = setup.hasFile ? "does not say" : "is not there, and nothing else says"
    return ["\(place): \(state) which app to open; `recents config init` prints one to fill in"]
  }
}
