import ArgumentParser
import CMemory

/// The entry point of the program.
@main
enum Main {
  static func main() {
    cmemory_keep_little()
    do {
      // Parsing a command line takes a third of the time until the first screen, and
      // usually there are no arguments.
      if CommandLine.arguments.count == 1 { return try LivePane().run() }
      var command = try Recents.parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      Outcome(of: error).end()
    }
  }
}

/// The output of `recents --version`.
enum Version {
  static let text = "0.1.0"
}

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

extension Recents {
  /// Returns the command of a command line.
  ///
  /// Flags may also precede the command's name, as in `recents --theme nord demo`.
  ///
  /// - Parameter arguments: The arguments after the program's name.
  /// - Returns: The command, ready to run.
  /// - Throws: The parser's error for the original arguments.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      guard let command = reordered(arguments) else { throw error }
      return command
    }
  }

  /// Returns the first valid command with the leading arguments moved after a command's name.
  ///
  /// Only lines that begin with a flag and are invalid in their original order are tried, so no
  /// valid line changes its meaning.
  private static func reordered(_ arguments: [String]) -> (any ParsableCommand)? {
    guard arguments.first?.hasPrefix("-") ?? false else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let places = arguments.indices.filter { names.contains(arguments[$0]) }
    return places.lazy.compactMap {
      try? parseAsRoot(Array(arguments[$0...] + arguments[..<$0]))
    }.first
  }
}

/// `recents run`, the same as `recents` without arguments.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Open the pane on the configured app (the default command).")

  @OptionGroup var options: SettingsOptions

  func run() throws { try LivePane(flags: options.flags, config: options.config).run() }
}
