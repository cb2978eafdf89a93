import ArgumentParser
import CMemory

/// Where the program begins.
@main
enum Main {
  static func main() {
    cmemory_keep_little()
    do {
      // Taking a command line apart takes a third of the time until the first screen, and most days
      // there is none.
      if CommandLine.arguments.count == 1 { return try LivePane().run() }
      var command = try Recents.parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      Outcome(of: error).end()
    }
  }
}
