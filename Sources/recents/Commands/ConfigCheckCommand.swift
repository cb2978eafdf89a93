import ArgumentParser
import Configuration

/// `recents config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with the configuration, or what is in force.",
    discussion: """
      The API key is fetched as the pane would fetch it, so a program that asks for a passphrase asks \
      now. The key is not shown, and the server is not asked.
      """)

  @OptionGroup var options: SettingsOptions

  func run() throws {
    let setup = try Setup(flags: options.flags, config: options.config)
    let check = ConfigurationCheck(setup)
    guard check.problems.isEmpty else { throw CommandFailure(.failure, text: check.problems) }
    print(check.summary.joined(separator: "\n"))
  }
}
