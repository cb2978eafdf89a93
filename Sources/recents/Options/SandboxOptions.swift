import ArgumentParser

/// The flags that say what the built-in server is like.
struct SandboxOptions: ParsableArguments {
  // What looks like another flag may be a number below zero, of which there is something to say.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many conversations there are, up to 100000.", valueName: "n"))
  var conversations = 60

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much happens by itself, in events a minute; 0 is silence.", valueName: "n"))
  var traffic: Double?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Something that goes wrong; may be given several times.", valueName: "fault")
  )
  var fault: [String] = []

  func validate() throws {
    guard (0...100_000).contains(conversations) else {
      throw ValidationError("--conversations must be a number from 0 to 100000.")
    }
    guard traffic.map({ (0...6_000).contains($0) }) ?? true else {
      throw ValidationError("--traffic must be a number from 0 to 6000.")
    }
  }
}
