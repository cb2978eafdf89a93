import Sandbox

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
        "recents: making up \(conversations) conversations for the built-in server; ^C ends it")
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
