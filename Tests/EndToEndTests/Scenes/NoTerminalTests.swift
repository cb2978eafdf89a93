import Glibc
import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct NoTerminalTests {
    /// Runs a command and expects its status and what it says, to the letter.
    private func expect(
      _ command: String, _ status: Int, _ lines: [String], in scene: Scene
    ) async throws {
      try await scene.terminal.command("clear; \(command)")
      let screen = try await scene.terminal.wait("the end of \(command)") {
        $0.prompt == status && $0.lines.first?.isEmpty == false
      }
      #expect(screen.lines.prefix { !$0.hasPrefix("ready:") }.map(String.init) == lines)
    }

    @Test func `without a terminal, one line reports it and the status is 2`() async throws {
      try await Scene.play(.init(size: TerminalSize(120, 24))) { scene in
        let noTerminal =
          "recents: the pane needs a terminal, but standard input or output is a file or a pipe; "
          + "use --plain"
        try await expect("($recents; echo $? >&2) | cat", 0, [noTerminal, "2"], in: scene)
        try await expect("$recents < /dev/null", 2, [noTerminal], in: scene)
        try await expect(
          "TERM=dumb $recents --no-plain", 2,
          [
            "recents: the terminal type \"dumb\" cannot show the pane; try another TERM, or use --plain"
          ],
          in: scene)
        try await expect(
          "env -u TERM $recents", 2,
          [
            "recents: TERM is not set; set it to the type of this terminal, e.g. TERM=xterm-256color, "
              + "or use --plain"
          ], in: scene)
        let unknown = "TERM=no-such-terminal $recents --no-plain"
        try await scene.terminal.command("clear; \(unknown)")
        let screen = try await scene.terminal.wait("the end of \(unknown)") {
          $0.prompt == 2 && $0.text.contains("no-such-terminal\" cannot show")
        }
        #expect(screen.lines.filter { !$0.isEmpty }.count == 3)
        #expect(await scene.server.requestCount == 0)
      }
    }

    @Test func `without any configuration four lines explain how to begin, and the status is 2`()
      async throws
    {
      try await Scene.play(.init(size: .large, key: .none)) { scene in
        try await expect(
          "$program", 2,
          [
            "recents: no app is configured; to try it without one: recents demo",
            "For your own app, create a configuration, fill it in, run recents config check:",
            "  mkdir -p ~/config/recents",
            "  recents config init > ~/config/recents/config.toml",
          ], in: scene)
      }
    }

    @Test func `the built-in server runs until it is interrupted, and prints how to reach it`()
      async throws
    {
      try await Scene.play(.init(size: .large, key: .none)) { scene in
        let terminal = scene.terminal
        try await terminal.command("$program sandbox --traffic 0")
        let told = try await terminal.wait(for: "Press ^C to stop.")
        let line = try #require(told.lines.first { $0.contains("RECENTS_API_KEY=") })
        let words = line.split(separator: " ").map { $0 == "recents" ? "$program" : String($0) }
        try await terminal.press("C-z")
        try await terminal.waitForPrompt(128 + 20)
        try await terminal.command("bg")
        try await terminal.command(words.joined(separator: " "))
        try await terminal.wait("the list") { $0.header.contains("60 chats") }
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        try await terminal.command("clear; fg")
        try await terminal.wait(for: "sandbox --traffic 0")
        try await terminal.press("C-c")
        try await terminal.waitForPrompt(0)
      }
    }

    @Test func `what is typed while the demo prepares is not shown and does nothing, but for ^C`()
      async throws
    {
      try await Scene.play(.init(key: .none)) { scene in
        let terminal = scene.terminal
        try await terminal.command("before=$(stty -g); $program demo --conversations 100000")
        try await terminal.wait(for: "creating 100000 conversations")
        try await terminal.type("qzx")
        try await terminal.press("C-c")
        let screen = try await terminal.waitForPrompt(128 + Int(SIGINT))
        #expect(!screen.text.contains("qzx"))
        try await terminal.command("[ \"$(stty -g)\" = \"$before\" ] && echo modes as  before")
        try await terminal.wait(for: "modes as before")
        try await terminal.command("clear; $program demo --conversations 10000 --traffic 0")
        try await terminal.wait(for: "creating 10000 conversations")
        try await terminal.type("q")
        try await terminal.wait("the list") { $0.header.contains("10,000 chats") }
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
      }
    }

    @Test func `the demo brings its own server`() async throws {
      try await Scene.play(.init(key: .none)) { scene in
        let terminal = scene.terminal
        try await terminal.command("$program demo --traffic 0")
        try await terminal.wait("the list") {
          $0.status.contains("● live") && $0.header.contains("demo")
            && $0.header.contains("60 chats")
        }
        try await scene.aim(at: "Lucía Fernández")
        try await terminal.press("r")
        try await scene.wait("read", row: "Lucía Fernández") {
          $0.unread.isEmpty && !$0.isPending
        }
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(await scene.server.requestCount == 0)
      }
    }
  }
}
