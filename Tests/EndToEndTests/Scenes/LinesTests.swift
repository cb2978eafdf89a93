import Foundation
import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct LinesTests {
    private static let lucia = "Lucía Fernández"

    /// Runs lines through the program, away from the terminal, and gives what it wrote.
    private func output(
      of lines: String, _ flags: String = "", in scene: Scene, status: Int = 0
    ) async throws -> String {
      try scene.home.write(lines, to: "lines")
      let (input, output) = (scene.home.file("lines"), scene.home.file("told"))
      try await scene.terminal.command("$recents --plain \(flags) < \(input) > \(output)")
      try await scene.terminal.waitForPrompt(status)
      return try scene.home.read("told")
    }

    /// The number a name has in what was told.
    private func number(of name: String, in text: String) throws -> Int {
      let line = text.split(separator: "\n").first { $0.contains(". \(name)") }
      return try #require(line.flatMap { Int($0.prefix { $0.isNumber }) })
    }

    @Test func `a file of lines is done line by line, and nothing but text is written`()
      async throws
    {
      try await Scene.play { scene in
        let list = try await output(of: "list\nquit\n", in: scene)
        let number = try number(of: Self.lucia, in: list)
        let told = try await output(
          of: "read \(number)\ntag \(number) +vip\nlist\njournal\nstatistics\nquit\n", in: scene)
        #expect(told.contains("\(number). \(Self.lucia), read\n"))
        #expect(told.contains("#pickup #vip"))
        #expect(told.contains("\(Self.lucia), mark read, from 1 unread to read: confirmed"))
        #expect(
          !told.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        try await scene.wait("nothing unread", server: .user("lucia")) {
          $0.unread == 0 && $0.tags.contains("vip")
        }
      }
    }

    @Test func `the end of the input is the end of the program, and ASCII is ASCII`() async throws {
      try await Scene.play { scene in
        let told = try await output(of: "details 1", "--ascii", in: scene)
        #expect(told.contains("Announcements:"))
        #expect(told.contains("All data from the server:"))
        #expect(told.utf8.allSatisfy { $0 == 10 || (0x20..<0x7f).contains($0) })
      }
    }

    @Test func `whoever stops reading ends the program quietly`() async throws {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await terminal.command(
          "clear; (sleep 1; echo list; sleep 30) | $recents --plain | head -n 1")
        let screen = try await terminal.waitForPrompt(0)
        #expect(screen.text.contains("60 conversations, at least"))
        #expect(!screen.text.contains("rror"))
      }
    }

    @Test func `a change that was made while the server is away goes out at the next start`()
      async throws
    {
      try await Scene.play { scene in
        let list = try await output(of: "list\n", in: scene)
        let number = try number(of: Self.lucia, in: list)
        await scene.server.stop()
        let told = try await output(
          of: "read \(number)\n", "--timeout 1", in: scene, status: 69)
        #expect(told.contains("Offline since"))
        #expect(told.contains("\(number). \(Self.lucia), read\n"))
        #expect(told.contains("It is saved on this machine and sent at the next start."))
        let screen = try await scene.terminal.screen
        #expect(screen.prose.contains("1 change has not reached the server; it is saved"))
        _ = try await scene.server.start()
        _ = try await output(of: "list\n", in: scene)
        try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
      }
    }

    @Test
    func `on a terminal it writes no escape, changes no mode, and reports changes made elsewhere`()
      async throws
    {
      try await Scene.play(.init(size: TerminalSize(200, 60))) { scene in
        let terminal = scene.terminal
        try await terminal.command("before=$(stty -g); clear")
        try await terminal.waitForPrompt(0)
        try await terminal.tmux("pipe-pane", "-O", "cat >> \(scene.home.file("written"))")
        try await terminal.command("TERM=dumb $recents --poll 1")
        try await terminal.wait(for: "Type help for the commands.")
        #expect(
          try await terminal.screen.text.contains("The terminal type \"dumb\" cannot show the pane")
        )
        try await terminal.type("hel")
        try await scene.server.send("Is the wheel true?", from: "lucia", to: .user(Scene.user))
        try await terminal.wait(for: "\(Self.lucia), 2 unread: Is the wheel true?")
        try await terminal.command("p")
        try await terminal.wait(for: "quit: end the program")
        try await terminal.press("C-z")
        try await terminal.waitForPrompt(128 + Int(SIGTSTP))
        try await terminal.command("fg")
        try await terminal.command("undo")
        try await terminal.wait(for: "Nothing to undo.")
        try await terminal.press("C-c")
        try await terminal.waitForPrompt(128 + Int(SIGINT))
        try await terminal.tmux("pipe-pane")
        #expect(try !scene.home.read("written").contains("\u{1B}"))
        try await terminal.command("[ \"$(stty -g)\" = \"$before\" ] && echo modes as  before")
        try await terminal.wait(for: "modes as before")
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal ends it, and what was done is kept`(number: Int32) async throws {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await terminal.command("$recents --plain --poll 1")
        try await terminal.wait(for: "Type help for the commands.")
        await scene.server.stop()
        try await terminal.wait(for: "Offline since")
        try await terminal.command("read 3")
        try await terminal.wait(for: "3. Dina Kowalczyk, read")
        kill(try await terminal.program, number)
        let screen = try await terminal.waitForPrompt(128 + Int(number))
        #expect(screen.prose.contains("1 change has not reached the server; it is saved"))
      }
    }

    @Test func `faults are reported in sentences, and nothing is printed while nothing changes`()
      async throws
    {
      try await Scene.play(.init(size: TerminalSize(120, 60))) { scene in
        let terminal = scene.terminal
        try await terminal.command("$recents --plain --poll 1")
        try await terminal.wait(for: "Type help for the commands.")
        await scene.server.set([Fault(.html500)])
        try await terminal.wait(for: "Server errors since")
        await scene.server.set([Fault(.rateLimit(seconds: 3), .next(1))])
        try await terminal.wait(for: "Rate-limited until")
        try await terminal.wait(for: "The server is responding again.")
        let quiet = try await terminal.screen.text
        let count = await scene.server.requestCount
        try await eventually("three more polls") { await scene.server.requestCount > count + 2 }
        #expect(try await terminal.screen.text == quiet)
        try await terminal.press("C-d")
        try await terminal.waitForPrompt(0)
      }
    }
  }
}
