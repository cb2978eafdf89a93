import Sandbox

extension SandboxOptions {
  /// How much happens by itself when nothing else is said, in events a minute.
  private static let usualTraffic: Double = 12

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
