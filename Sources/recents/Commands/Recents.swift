import ArgumentParser

/// The program's commands.
struct Recents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recents",
    abstract: "The Recent Chats list of a CometChat app, in a terminal.",
    version: Version.text,
    subcommands: [
      RunCommand.self, DemoCommand.self, SandboxCommand.self, ConfigCommand.self,
      ThemesCommand.self, KeysCommand.self, JournalCommand.self,
    ], defaultSubcommand: RunCommand.self)
}
