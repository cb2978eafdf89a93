import ArgumentParser

/// The program.
@main
struct Recents: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "recents")
}
