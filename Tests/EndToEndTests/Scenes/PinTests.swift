import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct PinTests {
    @Test func `a pin goes up and comes off, and the app's own pins stay`() async throws {
      try await Scene.inPane { scene in
        let name = "Hannes Brandt"
        let peer = SandboxPeer.user("hannes")
        try await scene.aim(at: name)
        try await scene.terminal.press("P")
        try await scene.wait("pinned", row: name) { $0.pin == "◇" && !$0.isPending }
        try await scene.wait("pinned", server: peer) { $0.pinnedAt != nil }
        try await scene.terminal.press("=")
        try await scene.terminal.wait("at the top") { screen in
          screen.rows.prefix(4).contains { $0.name.hasPrefix(name) }
        }
        let up = try await scene.terminal.screen
        #expect(up.rows.prefix(4).contains { $0.name.hasPrefix(name) && $0.isSelected })
        try await scene.terminal.press("P")
        try await scene.wait("not pinned", row: name) { $0.pin == " " && !$0.isPending }
        try await scene.wait("not pinned", server: peer) { $0.pinnedAt == nil }
        try await scene.terminal.press("g", "g", "P")
        try await scene.terminal.wait(for: "is pinned by the app for everyone")
      }
    }
  }
}
