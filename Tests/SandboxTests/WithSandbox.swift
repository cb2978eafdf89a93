import Foundation
import Sandbox

/// The fixed time of all tests: 2026-03-04 10:00:00 UTC.
let testNow: Int64 = 1_772_618_400

/// Runs a test with a sandbox of its own.
func withSandbox(
  _ configure: (inout SandboxConfiguration) -> Void = { _ in },
  _ body: (SandboxServer, Client) async throws -> Void
) async throws {
  var configuration = SandboxConfiguration()
  configuration.now = { testNow }
  configure(&configuration)
  let server = SandboxServer(configuration)
  let client = Client(try await server.start())
  do {
    try await body(server, client)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
