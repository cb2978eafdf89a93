import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct RefusalTests {
    @Test func `a refused change goes back with a sentence, and others on the row stay`()
      async throws
    {
      try await Scene.inPane(.init(size: .large)) { scene in
        let terminal = scene.terminal
        let name = "Lucía Fernández"
        try await scene.aim(at: name)
        await scene.server.set([
          Fault(.refuse(status: 403, code: "ERR_PERMISSION_DENIED"), .next(1))
        ])
        await scene.server.holdAnswers()
        try await terminal.press("r")
        try await scene.wait("read and pending", row: name) { $0.unread.isEmpty && $0.isPending }
        try await terminal.press("t")
        try await terminal.wait(for: "Tags of")
        try await terminal.type("today")
        try await terminal.press("Enter")
        try await scene.wait("tagged and pending", row: name) {
          $0.line.contains("#today") && $0.isPending
        }
        await scene.server.releaseAnswers()
        let back = try await terminal.wait(for: "Could not mark Lucía Fernández read: ")
        #expect(
          back.text.contains(
            "Your role does not allow this (ERR_PERMISSION_DENIED). Ask the app's owner."))
        try await scene.wait("unread, tagged and settled", row: name) {
          $0.unread == "1" && $0.line.contains("#today") && !$0.isPending
        }
        let state = await scene.server.state(of: .user("lucia"), for: Scene.user)
        #expect(state?.unread == 1)
        #expect(state?.tags.contains("today") == true)
      }
    }
  }
}
