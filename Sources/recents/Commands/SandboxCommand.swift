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

  /// Catches the signals that end the server, before it starts.
  private static func endingSignals() throws(CommandFailure) -> SignalPipe {
    do {
      return try SignalPipe(catching: Signal.ending)
    } catch {
      throw CommandFailure(.failure, "\(error)")
    }
  }
}

extension SandboxAddress {
  /// The text with everything needed to use the server.
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
  /// The default simulated activity, in events per minute.
  private static let usualTraffic: Double = 12

  /// The number of conversations from which on creating them takes so
  /// long that a message is printed.
  private static let many = 10_000

  /// True when creating the conversations takes so long that the user may type meanwhile.
  var takesLong: Bool { conversations >= Self.many }

  /// Returns the server, which has its conversations but does not listen yet.
  ///
  /// - Parameter port: The port that it will listen on.
  /// - Returns: A server that does not listen yet.
  /// - Throws: `CommandFailure` when a fault is invalid.
  func server(port: UInt16) throws(CommandFailure) -> SandboxServer {
    let configuration = try configuration(port: port)
    if takesLong {
      StandardError.print(
        "recents: creating \(conversations) conversations for the built-in server; press ^C to stop"
      )
    }
    return SandboxServer(configuration)
  }

  /// Returns the configuration of the built-in server.
  ///
  /// - Throws: `CommandFailure` when a fault is invalid.
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
  /// Starts the server; throws the reason if it cannot.
  func started() async throws(CommandFailure) -> SandboxAddress {
    do throws(SandboxError) {
      return try await start()
    } catch {
      throw CommandFailure(.failure, error.description)
    }
  }
}

/// The flags that configure the built-in server.
struct SandboxOptions: ParsableArguments {
  // An argument that looks like another flag may be a negative number, which is reported as such.
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
