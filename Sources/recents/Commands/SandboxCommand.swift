import ArgumentParser
import Platform
import Sandbox

/// `recents sandbox`.
struct SandboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run the built-in server until interrupted.")

  @Option(help: ArgumentHelp("The port to listen on (0 = any free port).", valueName: "n"))
  var port: UInt16 = 0

  @OptionGroup var options: SandboxOptions

  func run() throws {
    let signals = try Self.endingSignals()
    let server = try options.server(port: port)
    let address = try Blocking.result { () throws(CommandFailure) in try await server.started() }
    try StandardOutput.print(address.explained)
    _ = signals.wait()
    _ = try Blocking.result { () throws(CommandFailure) in await server.stop() }
  }

  /// The signals that end the server, from before it starts.
  private static func endingSignals() throws(CommandFailure) -> SignalPipe {
    do {
      return try SignalPipe(catching: Signal.ending)
    } catch {
      throw CommandFailure(.failure, "\(error)")
    }
  }
}

extension SandboxAddress {
  /// What a person needs to use the server.
  fileprivate var explained: String {
    """
    base URL  \(baseURL)
    app ID    \(appID)
    key       \(apiKey)
    auth key  \(authOnlyKey) (cannot read conversations)
    UIDs      \(uids.joined(separator: " "))

    In another terminal:
      RECENTS_API_KEY=\(apiKey) recents --base-url \(baseURL) --uid \(uids.first ?? "")

    Press ^C to stop.
    """
  }
}

extension SandboxOptions {
  /// How much happens by itself when nothing else is said, in events a minute.
  private static let usualTraffic: Double = 12

  /// From how many on it takes so long to make them that it has to be said.
  private static let many = 10_000

  /// Whether it takes so long to make them that a person may type meanwhile.
  var takesLong: Bool { conversations >= Self.many }

  /// The server, with its conversations made.
  ///
  /// - Parameter port: Where it will listen.
  /// - Returns: A server that does not listen yet.
  /// - Throws: `CommandFailure` when a fault is not one.
  func server(port: UInt16) throws(CommandFailure) -> SandboxServer {
    let configuration = try configuration(port: port)
    if takesLong {
      StandardError.print(
        "recents: creating \(conversations) conversations for the built-in server; press ^C to stop"
      )
    }
    return SandboxServer(configuration)
  }

  /// What the built-in server is made of.
  ///
  /// - Throws: `CommandFailure` when a fault is not one.
  func configuration(port: UInt16) throws(CommandFailure) -> SandboxConfiguration {
    var configuration = SandboxConfiguration()
    configuration.port = port
    configuration.conversations = conversations
    configuration.traffic = traffic ?? Self.usualTraffic
    for text in fault { configuration.faults.append(try Self.parsed(text)) }
    return configuration
  }

  private static func parsed(_ text: String) throws(CommandFailure) -> Fault {
    do {
      return try Fault(parsing: text)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}

extension SandboxServer {
  /// Starts the server, or says why it cannot.
  func started() async throws(CommandFailure) -> SandboxAddress {
    do throws(SandboxError) {
      return try await start()
    } catch {
      throw CommandFailure(.failure, error.description)
    }
  }
}

/// The flags that say what the built-in server is like.
struct SandboxOptions: ParsableArguments {
  // What looks like another flag may be a number below zero, of which there is something to say.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Number of conversations, up to 100000.", valueName: "n"))
  var conversations = 60

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Simulated activity in events per minute (0 = none, default 12).", valueName: "n"))
  var traffic: Double?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A fault to inject; can be repeated.", valueName: "fault")
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
