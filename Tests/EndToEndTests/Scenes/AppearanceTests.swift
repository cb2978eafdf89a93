import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct AppearanceTests {
    @Test(arguments: ["xterm", "xterm-256color", "screen-256color", "linux"])
    func `the pane looks the same in every terminal`(type: String) async throws {
      try await Scene.inPane(.init(type: type)) { scene in
        let screen = try await scene.terminal.screen
        #expect(screen.rows.count == 22)
        for row in screen.rows { #expect(Columns.count(of: row.line) == 79, "\(row.line)") }
        #expect(try await scene.terminal.coloured.contains(/\e\[[0-9;]*[34][0-9]/))
        try await scene.terminal.press("Down", "Down", "Up")
        try await scene.terminal.wait("the second row selected") {
          $0.selected?.name.hasPrefix("Support desk") == true
        }
      }
    }

    @Test(arguments: ["NO_COLOR=1 $recents", "$recents --color never"])
    func `no colour appears where none is wanted`(command: String) async throws {
      try await Scene.play { scene in
        try await scene.terminal.command("\(command) --poll 1")
        try await scene.terminal.wait("the list") {
          $0.status.contains("● live") && $0.rows.count == 22
        }
        let drawn = try await scene.terminal.coloured
        #expect(!drawn.contains(/\e\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/))
        #expect(drawn.contains("\u{1B}["))
      }
    }

    @Test(arguments: [("C", ""), ("C.UTF-8", "--ascii")])
    func `only ASCII appears where nothing else is wanted or known`(locale: String, flags: String)
      async throws
    {
      try await Scene.play(.init(locale: locale)) { scene in
        let terminal = scene.terminal
        try await terminal.command("$recents --poll 1 \(flags)")
        try await terminal.wait("the list") {
          $0.status.contains("+ live") && $0.header.contains("60 chats")
        }
        try await terminal.press("j", "r")
        try await scene.wait("nothing unread", server: .group("support-desk")) { $0.unread == 0 }
        try await terminal.press("i")
        try await terminal.wait(for: "group_support-desk")
        try await terminal.press("i")
        try await terminal.wait(forNo: "group_support-desk")
        try await terminal.press("G")
        let end = try await terminal.wait("the last row") {
          $0.selected?.name.hasPrefix("Kids' workshop") == true
        }
        #expect(end.text.utf8.allSatisfy { $0 < 0x80 })
        #expect(end.rows.count == 22)
        for row in end.rows { #expect(row.line.utf8.count == 79, "\(row.line)") }
      }
    }
  }
}
