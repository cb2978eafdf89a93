import Testing

extension EndToEnd {
  @Suite struct BoxTests {
    @Test func `details come from the conversation's own call`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await scene.aim(at: "Lucía Fernández")
        try await terminal.press("i")
        try await scene.request("GET", "/users/lucia/conversation")
        let box = try await terminal.wait("the facts") {
          $0.text.contains("lucia_user_mara") && !$0.text.contains("Asking the server")
        }
        #expect(box.text.contains("┌─ Lucía Fernández"))
        #expect(box.text.contains("pickup"))
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "lucia_user_mara")
      }
    }

    @Test func `help lists the keys and scrolls`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.press("?")
        let top = try await terminal.wait(for: "Help")
        #expect(top.text.contains("next row"))
        #expect(!top.text.contains("suspend"))
        try await terminal.press("G")
        try await terminal.wait(forNo: "next row")
        try await terminal.press("g", "g")
        try await terminal.wait(for: "next row")
        try await terminal.press("?")
        try await terminal.wait(forNo: "next row")
        #expect(try await terminal.screen.selected?.name.hasPrefix("📣") == true)
      }
    }
  }
}
