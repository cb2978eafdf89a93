import Sandbox

extension SandboxOptions {
  /// How much happens by itself when nothing else is said, in events a minute.
  private static let usualTraffic = 12

  /// What the built-in server is made of.
  ///
  /// - Throws: `CommandFailure` when a fault is not one.
  func configuration(port: UInt16) throws(CommandFailure) -> SandboxConfiguration {
    var configuration = SandboxConfiguration()
    configuration.port = port
    configuration.conversations = conversations
    configuration.traffic = Double(traffic ?? Self.usualTraffic)
    for text in fault {
      do throws(FaultSyntaxError) {
        configuration.faults.append(try Fault(parsing: text))
      } catch {
        throw CommandFailure(.usage, "--fault \(text): \(error.description)")
      }
    }
    return configuration
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
