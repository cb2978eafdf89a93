import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ResetTests {
    @Test func `a row leaves the list after a question, and only after it`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        let peer = SandboxPeer.user("lucia")
        try await scene.aim(at: "Lucía Fernández")
        try await terminal.press("X")
        let question = try await terminal.wait(for: "Take Lucía Fernández off the list?")
        #expect(
          question.text.contains("The row and its unread count leave your list until a new"))
        #expect(question.text.contains("The other side keeps everything."))
        try await terminal.press("n")
        try await terminal.wait(for: "Nothing was changed.")
        #expect(await scene.server.requests.allSatisfy { $0.method == "GET" })
        try await terminal.press("X", "y")
        try await terminal.wait("a list without the row") {
          $0.row("Lucía Fernández") == nil && $0.header.contains("59 chats")
        }
        try await scene.wait("not listed", server: peer) { !$0.isListed }
        let kept = await scene.server.state(of: .user(Scene.user), for: "lucia")
        #expect(kept?.isListed == true)
        #expect(kept?.messageIDs.isEmpty == false)
      }
    }

    @Test func `messages are destroyed only after a typed word`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        let peer = SandboxPeer.user("noah")
        try await scene.aim(at: "Noah Whitfield")
        try await terminal.press("X", "m")
        let question = try await terminal.wait(for: "Delete the messages of Noah Whitfield?")
        #expect(question.text.contains("This can't be undone."))
        try await terminal.type("yes")
        try await terminal.press("Enter")
        try await terminal.wait(for: "Type delete to confirm")
        #expect(await scene.server.requests.allSatisfy { $0.method == "GET" })
        try await terminal.press("C-u")
        try await terminal.type("delete")
        try await terminal.press("Enter")
        try await terminal.wait("a list without the row") { $0.row("Noah Whitfield") == nil }
        try await scene.wait("no messages", server: peer) { $0.messageIDs.isEmpty }
      }
    }

    @Test func `a conversation is deleted for all users only after a typed word`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await scene.aim(at: "Tandem club")
        try await terminal.press("X", "a")
        try await terminal.wait(for: "Delete Tandem club for all users?")
        try await terminal.press("Escape")
        try await terminal.wait(for: "Nothing was changed.")
        try await terminal.press("X", "a")
        try await terminal.type("delete")
        try await terminal.press("Enter")
        try await terminal.wait("a list without the row") { $0.header.contains("59 chats") }
        try await scene.request("DELETE", "/conversations/group_tandem")
        try await eventually("nobody has it") {
          let owners = await scene.server.conversationIDs(of: "owen")
          return !owners.contains("group_tandem")
        }
      }
    }
  }
}
