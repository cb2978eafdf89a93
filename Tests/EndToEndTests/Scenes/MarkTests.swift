import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct MarkTests {
    private let name = "Support desk"
    private let peer = SandboxPeer.group("support-desk")

    @Test
    func `marking read shows at once, is pending until the server has confirmed it, and stays`()
      async throws
    {
      try await Scene.inPane { scene in
        let before = try #require(try await scene.terminal.screen.unread)
        try await scene.aim(at: name)
        await scene.server.holdAnswers()
        try await scene.terminal.press("r")
        let pending = try await scene.wait("read and pending", row: name) {
          $0.unread.isEmpty && $0.isPending
        }
        #expect(pending.unread == before - 12)
        try await scene.wait("nothing unread", server: peer) { $0.unread == 0 }
        #expect(try await scene.terminal.screen.row(name)?.isPending == true)
        await scene.server.releaseAnswers()
        try await scene.wait("read and confirmed", row: name) {
          $0.unread.isEmpty && !$0.isPending
        }
      }
    }

    @Test func `marking unread shows at once, and the number comes from the server`() async throws {
      try await Scene.inPane { scene in
        let name = "Priya Raman"
        let chatty = SandboxPeer.user("priya")
        _ = try await scene.server.send("One more thing", from: "priya", to: .user(Scene.user))
        try await scene.wait("one unread", row: name) { $0.unread == "1" }
        try await scene.aim(at: name)
        try await scene.terminal.press("r")
        try await scene.wait("read", row: name) { $0.unread.isEmpty && !$0.isPending }
        await scene.server.holdAnswers()
        try await scene.terminal.press("u")
        try await scene.wait("unread and pending", row: name) {
          !$0.unread.isEmpty && $0.isPending
        }
        await scene.server.releaseAnswers()
        try await scene.wait("one unread again", row: name) { $0.unread == "1" && !$0.isPending }
        try await scene.wait("one unread", server: chatty) { $0.unread == 1 }
      }
    }

    @Test func `marking delivered reaches the server`() async throws {
      try await Scene.inPane { scene in
        try await scene.aim(at: "Noah Whitfield")
        try await scene.terminal.press("D")
        let request = try await scene.request("POST", "/users/noah/conversation/delivered")
        #expect(request.status == 200)
        try await scene.wait("confirmed", row: "Noah Whitfield") {
          !$0.isPending && $0.unread == "1"
        }
      }
    }
  }
}
