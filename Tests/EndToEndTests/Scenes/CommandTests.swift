import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct CommandTests {
    @Test func `a command typed after a colon does what its key does, an unknown one is reported`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.type(":kind gr")
        try await terminal.press("Tab")
        try await terminal.wait("the completed line") { $0.status.contains(":kind groups") }
        try await terminal.press("Enter")
        try await terminal.wait("groups alone") { $0.header.contains("groups") }
        try await terminal.type(":clear")
        try await terminal.press("Enter")
        try await terminal.wait("everything") { $0.header.contains("60 chats") }
        try await terminal.type(":row 2")
        try await terminal.press("Enter")
        try await terminal.wait("the second row selected") {
          $0.selected?.name.hasPrefix("Support desk") == true
        }
        try await terminal.type(":tag +typed")
        try await terminal.press("Enter")
        try await scene.wait("the tag", server: .group("support-desk")) {
          $0.tags.contains("typed")
        }
        try await terminal.type(":makr-read")
        try await terminal.press("Enter")
        try await terminal.wait(for: "Did you mean mark-read?")
        try await terminal.press(":", "Up", "Up")
        try await terminal.wait("what was typed before") { $0.status.contains(":tag +typed") }
        try await terminal.press("C-u")
        try await terminal.type("q")
        try await terminal.press("Enter")
        try await terminal.waitForPrompt(0)
      }
    }
  }
}
