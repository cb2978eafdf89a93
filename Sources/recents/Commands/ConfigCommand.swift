import ArgumentParser
import Configuration

/// `recents config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the configuration, or print a template.",
    subcommands: [ConfigCheckCommand.self, ConfigInitCommand.self])
}

/// `recents config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem in the configuration, or show the effective settings.",
    discussion: """
      The API key is fetched as the pane would fetch it, so a program that needs a passphrase asks for \
      it. The key is not shown. --online also asks the server for one row; exit status 69 means that \
      the server cannot be reached, 77 that it rejects the key, the app or the user.
      """)

  @Flag(help: "Also ask the server.")
  var online = false

  @OptionGroup var options: SettingsOptions

  func run() throws {
    let setup = try setup()
    let check = ConfigurationCheck(setup)
    for warning in check.warnings { StandardError.print(warning) }
    guard check.problems.isEmpty else { throw CommandFailure(.failure, text: check.problems) }
    try StandardOutput.print(check.summary.joined(separator: "\n"))
    if online { try askServer(setup) }
  }

  /// Reads the configuration; here an unreadable file is reported like any other problem.
  private func setup() throws(CommandFailure) -> Setup {
    do {
      return try Setup(flags: options.flags, config: options.file.config)
    } catch {
      throw CommandFailure(.failure, text: error.lines)
    }
  }

  private func askServer(_ setup: Setup) throws {
    let account = try setup.account()
    let key = try setup.key(of: account, mayUseTerminal: true)
    try ServerCheck(setup, account, key: key).run()
    try StandardOutput.print("the server responds and accepts the key and the user")
  }
}

/// `recents config init`.
struct ConfigInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Print a configuration template that explains every setting.",
    discussion: """
      Redirect it to a file, fill in app_id, region, uid and api_key, then check it:

        mkdir -p ~/.config/recents
        recents config init > ~/.config/recents/config.toml
        recents config check
      """)

  func run() throws {
    try StandardOutput.write(Settings.commentedTemplate)
  }
}
