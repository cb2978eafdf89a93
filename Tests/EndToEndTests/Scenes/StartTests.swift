import Testing

extension EndToEnd {
  @Suite struct StartTests {
    @Test(arguments: [TerminalSize.usual, .large])
    func `the list is there, as the server orders it, at every usual size`(size: TerminalSize)
      async throws
    {
      try await Scene.inPane(.init(size: size)) { scene in
        let screen = try await scene.terminal.screen
        #expect(screen.header.contains(Scene.user))
        #expect(screen.rows.count == size.rows - 2)
        let names = [
          "📣 Announcements", "Support desk", "Dina Kowalczyk", "Lucía Fernández",
          "Noah Whitfield", "General chatter",
        ]
        for (row, name) in zip(screen.rows, names) { #expect(row.name.hasPrefix(name)) }
        #expect(screen.rows.first?.isSelected == true)
        #expect(screen.row("Support desk")?.unread == "12")
        #expect(screen.row("General chatter")?.unread == "12345")
        #expect(screen.rows.allSatisfy { $0.time != nil })
        #expect(screen.text.contains("Thank you, that was qu"))
      }
    }

    @Test func `everything of a row has room on a large screen`() async throws {
      try await Scene.inPane(.init(size: .large)) { scene in
        let screen = try await scene.terminal.screen
        let row = try #require(screen.row("Lucía Fernández"))
        #expect(row.line.contains("Thank you, that was quick! I'll pick the bike up at five."))
        #expect(row.line.contains("#pickup"))
        #expect(screen.row("Zoë Marchetti")?.line.contains("✓") == true)
        try await scene.aim(at: "City cycling forum")
        #expect(try await scene.terminal.screen.selected?.unread == "–")
      }
    }
  }
}
