import ArgumentParser

/// Where the program begins.
@main
enum Main {
  static func main() {
    Allocator.keepLittle()
    do {
      var command = try Recents.parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      Outcome(of: error).end()
    }
  }
}
