import ArgumentParser
import CMemory
import Diagnostics
import Platform
import RecentChats

/// The entry point of the program.
@main
enum Main {
  static func main() {
    Descriptor.occupyStandardStreams()
    cmemory_keep_little()
    do {
      // Taking a command line apart takes a third of the time until the first screen, and most days
      // there is none.
      if CommandLine.arguments.count == 1 {
        try LivePane().run()
      } else {
        var command = try Recents.parsed(Array(CommandLine.arguments.dropFirst()))
        try command.run()
      }
    } catch {
      Outcome(of: error).end()
    }
    Outcome.end(ExitStatus.success.rawValue)
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
  /// - Throws: The parser's error for the arguments, or that there is no command of a name.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      if Outcome(of: error).status == 0 { throw error }
      let orders = reordered(arguments)
      if let command = orders.lazy.compactMap({ try? parseAsRoot($0) }).first { return command }
      try checkName(arguments)
      // Unknown flags are reported by name when the intended command is known.
      if let order = orders.first { _ = try parseAsRoot(order) }
      throw error
    }
  }

  /// Returns the arguments with those that precede a command's name moved after it.
  ///
  /// Only lines that begin with a flag and are invalid in their original order are tried, so no
  /// valid line changes its meaning.
  private static func reordered(_ arguments: [String]) -> [[String]] {
    guard arguments.first?.hasPrefix("-") ?? false else { return [] }
    let names = commandNames
    return arguments.indices.filter { names.contains(arguments[$0]) }
      .map { Array(arguments[$0...] + arguments[..<$0]) }
  }

  /// Checks that a line that begins with a word begins with a command, and the next word likewise.
  private static func checkName(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    try check(word, among: commandNames + ["help"], of: "recents")
    guard word == configName, let next = arguments.dropFirst().first, !next.hasPrefix("-") else {
      return
    }
    try check(next, among: ConfigCommand.commandNames, of: "recents config")
  }

  private static func check(_ word: String, among names: [String], of command: String) throws {
    guard !names.contains(word) else { return }
    let problem = Problem(unknown: "command", word, among: names, isListing: true)
    let typed = problem.nearest == nil ? typedCommand(near: word) : nil
    let sentence = typed.map { Self.sentence(about: $0, for: word) } ?? problem.description
    throw CommandFailure(
      .usage,
      text: [
        "Error: " + sentence.prefix(1).uppercased() + sentence.dropFirst(),
        "Usage: \(command) <subcommand>", "  See '\(command) --help' for more information.",
      ])
  }

  /// Returns the command of the list with that name or a similar one, such as `read`.
  private static func typedCommand(near word: String) -> String? {
    let names = CommandEntry.table.filter { !$0.reach.isDisjoint(with: [.line, .plain]) }
      .flatMap { [$0.typedName] + $0.synonyms }
    // Every letter is close to every other one.
    return names.contains(word) ? word : NearestName.find(word, in: names.filter { $0.count > 1 })
  }

  private static func sentence(about typed: String, for word: String) -> String {
    let problem = Problem("unknown command \(Problem.quoted(word))", nearest: typed)
    let guess = typed == word ? problem.text + "; it" : "\(problem) It"
    return guess + " is typed in the list itself, or as a line for recents --plain"
  }

  private static let configName = ConfigCommand.configuration.commandName
}

extension ParsableCommand {
  /// The names of the subcommands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}

/// `recents run`, the same as `recents` without arguments.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Open the list of the configured app. This is what recents does without a command.")

  @Flag(help: "Show the saved list without asking the server.")
  var offline = false

  @OptionGroup var options: SettingsOptions

  func run() throws {
    try LivePane(flags: options.flags, config: options.file.config, isOffline: offline).run()
  }
}
