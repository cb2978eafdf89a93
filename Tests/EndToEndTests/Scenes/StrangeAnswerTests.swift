import Sandbox
import Testing

extension EndToEnd {
  @Suite struct StrangeAnswerTests {
    @Test func `a row that cannot be read is left out and counted, the others are right`()
      async throws
    {
      var setup = Scene.Setup(size: .large)
      setup.sandbox.faults = [Fault(.malformedRow, scope: .lists)]
      try await Scene.play(setup) { scene in
        let terminal = scene.terminal
        try await terminal.command("$recents --poll 1")
        let screen = try await terminal.wait("the status to say so") {
          $0.status.contains("1 row skipped")
        }
        #expect(screen.header.contains("59 chats"))
        #expect(screen.row("📣 Announcements") == nil)
        #expect(screen.row("Support desk")?.unread == "12")
        await scene.server.clearFaults()
        try await terminal.press("C-r")
        try await terminal.wait("a whole list") {
          !$0.status.contains("skipped") && $0.row("📣 Announcements") != nil
        }
      }
    }

    @Test func `wrong types and missing parts cost no more than themselves`() async throws {
      var setup = Scene.Setup(size: .large)
      setup.sandbox.faults = [Fault(.integers), Fault(.emptyArrays), Fault(.arrayOfOne)]
      try await Scene.inPane(setup) { scene in
        let screen = try await scene.terminal.screen
        #expect(screen.row("Support desk")?.unread == "12")
        try await scene.aim(at: "Lucía Fernández")
        try await scene.terminal.press("i")
        try await scene.terminal.wait("the facts") {
          $0.text.contains("lucia_user_mara") && !$0.text.contains("Asking the server")
        }
        try await scene.terminal.press("Escape")
        await scene.server.set([Fault(.noLastMessage), Fault(.hugeBody(mebibytes: 2))])
        try await scene.terminal.press("C-r")
        try await scene.wait("no preview", row: "Lucía Fernández") {
          !$0.line.contains("Thank you")
        }
      }
    }

    @Test func `nothing that a server sends can steer the terminal, and the columns stay straight`()
      async throws
    {
      var setup = Scene.Setup(size: .large)
      setup.sandbox.faults = [Fault(.invalidUTF8, scope: .lists)]
      try await Scene.play(setup) { scene in
        let terminal = scene.terminal
        let title = try await terminal.tmux("display", "-p", "#{pane_title}")
        try await terminal.tmux("pipe-pane", "-O", "cat >> \(scene.home.file("written"))")
        try await scene.open()
        for key in ["g", "G"] {
          // Twice g is the top.
          try await terminal.press(key, key)
          let end = try await terminal.wait("the end of the list") {
            $0.rows.contains { $0.name.hasPrefix(key == "g" ? "📣" : "Wren") }
          }
          #expect(end.rows.count == 48)
          for row in end.rows { #expect(Columns.count(of: row.line) == 199, "\(row.line)") }
        }
        let hostile = try await terminal.screen
        #expect(hostile.text.contains("␛[31mRed␛[0m"))
        #expect(hostile.text.contains("Tab"))
        try await terminal.press("/")
        try await terminal.type("Herring")
        try await terminal.wait(for: " 1/1 of 60")
        try await terminal.press("Enter", "i")
        try await terminal.wait("the facts") {
          $0.text.contains("escape_user_mara") && !$0.text.contains("Asking the server")
        }
        // Esc and a key at once would be that key with Alt.
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "escape_user_mara")
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(try await terminal.tmux("display", "-p", "#{pane_title}") == title)
        let written = WrittenBytes(try scene.home.read("written"))
        #expect(written.count > 1_000)
        #expect(written.strange.isEmpty)
      }
    }
  }
}
