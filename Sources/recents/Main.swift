import ArgumentParser

/// Where the program begins.
@main
enum Main {
  @MainActor
  static func main() async {
    do {
      var command = try Recents.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Outcome(of: error).end()
    }
  }
}
