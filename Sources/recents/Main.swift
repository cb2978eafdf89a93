import ArgumentParser

/// Where the program begins.
@main
enum Main {
  static func main() {
    do {
      var command = try Recents.parseAsRoot()
      try command.run()
    } catch {
      Outcome(of: error).end()
    }
  }
}
