import Configuration
import Files
import FoundationEssentials
import Secrets

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
    let problems = resolved.problems.filter { if case .flag = $0.origin { true } else { false } }
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
    KeyReader(environment: environment, mayUseTerminal: mayUseTerminal)
  }
}
