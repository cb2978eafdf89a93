import Testing

extension EndToEnd {
  @Suite struct ResizeTests {
    @Test func `the screen follows every size, down to one cell and back`() async throws {
      // Other types have no way to write into the last cell without scrolling.
      try await Scene.inPane(.init(type: "xterm-256color")) { scene in
        let terminal = scene.terminal
        try await scene.aim(at: "Lucía Fernández")
        try await terminal.resize(TerminalSize(20, 4))
        let smallest = try await terminal.wait("two rows") { screen in
          screen.lines.count == 4 && screen.header.contains("unread") && screen.rows.count == 2
            && screen.selected?.name.hasPrefix("Luc") == true
        }
        #expect(smallest.lines.allSatisfy { (Columns.count(of: $0) ?? 0) <= 20 })
        try await terminal.resize(TerminalSize(19, 3))
        try await terminal.wait("one line that says so") {
          $0.lines.first?.hasPrefix("need 20×4") == true && $0.rows.isEmpty
        }
        try await terminal.resize(TerminalSize(1, 1))
        try await terminal.wait("one cell") { $0.lines.count == 1 && $0.header.count == 1 }
        try await terminal.resize(.large)
        let large = try await terminal.wait("the whole list") {
          $0.rows.count == 48 && $0.status.contains("● live")
        }
        #expect(large.selected?.name.hasPrefix("Lucía Fernández") == true)
        #expect(large.rows.allSatisfy { Columns.count(of: $0.line) == 199 })
      }
    }
  }
}
