import ArgumentParser

/// `recents config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the configuration, or print one to fill in.",
    subcommands: [ConfigCheckCommand.self, ConfigInitCommand.self])
}
