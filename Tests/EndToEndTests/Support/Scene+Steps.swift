import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension Scene {
  /// Selects a conversation by a filter, as a person would in a long list.
  ///
  /// - Parameter name: The name, as it begins on the screen.
  /// - Throws: `NeverHappened` when it does not get selected.
  func aim(at name: String) async throws {
    try await terminal.press("/")
    try await terminal.wait(for: "Enter apply")
    try await terminal.type(name)
    // Rows that show the name as a sender are listed, too.
    let listed = try await terminal.wait("\(name) listed") { screen in
      screen.rows.count < 20 && screen.rows.contains { $0.name.hasPrefix(name) }
    }
    let index = try #require(listed.rows.firstIndex { $0.name.hasPrefix(name) })
    try await terminal.press("Enter")
    try await terminal.wait(forNo: "Enter apply")
    try await terminal.press("Home")
    for _ in 0..<index { try await terminal.press("j") }
    try await terminal.wait("\(name) selected") { $0.selected?.name.hasPrefix(name) == true }
    try await terminal.press("Escape")
    try await terminal.wait("\(name) selected in the whole list") {
      $0.header.contains("60 chats") && $0.selected?.name.hasPrefix(name) == true
    }
  }

  /// Waits until the row of a conversation looks as it should.
  @discardableResult
  func wait(
    _ what: String, row name: String, _ condition: (PaneRow) -> Bool
  ) async throws -> Capture {
    try await terminal.wait("\(name): \(what)") { $0.row(name).map(condition) ?? false }
  }

  /// Waits until the server has of a conversation what it should.
  func wait(
    _ what: String, server peer: SandboxPeer, _ condition: (SandboxConversationState) -> Bool
  ) async throws {
    try await eventually("\(peer.id) at the server: \(what)") {
      await server.state(of: peer, for: Self.user).map(condition) ?? false
    }
  }

  /// Waits for a request that comes after some number.
  @discardableResult
  func request(
    _ method: String, _ path: String, after number: Int = 0
  ) async throws -> RecordedRequest {
    try await server.waitForRequest(after: number, within: .seconds(40)) {
      $0.method == method && $0.path == path
    }
  }
}
