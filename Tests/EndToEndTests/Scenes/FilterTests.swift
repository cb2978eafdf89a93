import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct FilterTests {
    @Test func `typing filters by name, preview and tag, and Esc shows everything again`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        for (text, name) in [
          ("zoe", "Zoë Marchetti"), ("torque wrench", "General chatter"),
          ("refund", "Support desk"),
        ] {
          try await terminal.press("/")
          try await terminal.wait(for: "Enter apply")
          try await terminal.type(text)
          let found = try await terminal.wait(for: " 1/1 of 60")
          #expect(found.rows.map { $0.name.hasPrefix(name) } == [true])
          try await terminal.press("Enter")
          try await terminal.wait("the filter in the header") { $0.header.contains("/\(text)") }
          try await terminal.press("Escape")
          try await terminal.wait("all rows") { $0.header.contains("60 chats") }
        }
        try await terminal.press("/")
        try await terminal.type("no such thing anywhere")
        try await terminal.wait(for: " 0 of 60")
        try await terminal.press("Escape")
        try await terminal.wait("all rows") { $0.header.contains("60 chats") }
      }
    }

    @Test func `a key goes round all, unread, users and groups`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.press("f")
        let unread = try await terminal.wait("the unread") { $0.header.contains(" unread  ") }
        #expect(unread.rows.allSatisfy { !$0.unread.isEmpty })
        try await terminal.press("f")
        let users = try await terminal.wait("the users") { $0.header.contains(" users ") }
        #expect(users.row("Priya Raman") != nil)
        #expect(users.row("Support desk") == nil)
        try await terminal.press("f")
        let groups = try await terminal.wait("the groups") { $0.header.contains(" groups ") }
        #expect(groups.row("Support desk") != nil)
        #expect(groups.row("Priya Raman") == nil)
        try await terminal.press("f")
        try await terminal.wait("all rows") { $0.header.contains("60 chats") }
      }
    }

    @Test func `the selection stays on its conversation while new messages move the rows`()
      async throws
    {
      try await Scene.inPane { scene in
        try await scene.aim(at: "Lucía Fernández")
        let line = try await scene.terminal.screen.lines.firstIndex { $0.hasPrefix("▌") }
        for sender in ["noah", "zoe", "priya"] {
          _ = try await scene.server.send("Me first", from: sender, to: .user(Scene.user))
        }
        let moved = try await scene.terminal.wait("three rows above it") { screen in
          let names = screen.rows.map(\.name)
          guard let own = names.firstIndex(where: { $0.hasPrefix("Lucía") }) else { return false }
          return ["Noah", "Zoë", "Priya"].allSatisfy { name in
            names[..<own].contains { $0.hasPrefix(name) }
          }
        }
        #expect(moved.selected?.name.hasPrefix("Lucía Fernández") == true)
        #expect(moved.lines.firstIndex { $0.hasPrefix("▌") } != line)
        try await scene.terminal.press("r")
        try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
        #expect(await scene.server.state(of: .user("noah"), for: Scene.user)?.unread == 2)
      }
    }
  }
}
