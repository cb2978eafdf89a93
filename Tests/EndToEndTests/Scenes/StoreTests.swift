import Foundation
import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  /// What outlives the program, and what happens when it does not.
  @Suite struct StoreTests {
    private let name = "Noah Whitfield"
    private let peer = SandboxPeer.user("noah")

    @Test func `a read is undone after a restart, and the journal shows both`() async throws {
      try await Scene.inPane(.init(size: TerminalSize(120, 30))) { scene in
        let terminal = scene.terminal
        let before = try #require(await scene.server.state(of: peer, for: Scene.user)?.unread)
        #expect(before > 0)
        try await scene.aim(at: name)
        try await terminal.press("r")
        try await scene.wait("read", server: peer) { $0.unread == 0 }
        try await scene.wait("confirmed", row: name) { $0.unread.isEmpty && !$0.isPending }
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        try await scene.open()
        try await terminal.press("z")
        try await terminal.wait(for: "Undone: mark \(name) read.")
        try await scene.wait("unread again", server: peer) { $0.unread == before }
        try await scene.wait("confirmed", row: name) { $0.unread == "\(before)" && !$0.isPending }
        try await terminal.press("@")
        let box = try await terminal.wait("both in the journal") {
          $0.text.contains("undo: mark read") && $0.text.matches(of: /confirmed/).count == 2
        }
        #expect(box.text.contains("Journal"))
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "Journal")
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        try await terminal.command(
          "clear; $program journal --base-url \(scene.address.baseURL) --uid mara --since 1h")
        let printed = try await terminal.wait("the printed journal") { $0.prompt == 0 }
        #expect(printed.text.matches(of: /mark read/).count == 2)
        #expect(printed.text.contains("\(before) unread → read"))
      }
    }

    @Test func `a damaged store is moved aside and named, and everything works without it`()
      async throws
    {
      try await Scene.inPane(.init(size: TerminalSize(200, 30))) { scene in
        let terminal = scene.terminal
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        for path in try stores(of: scene) {
          try Data(repeating: 0x5A, count: 9_000).write(to: URL(fileURLWithPath: path))
        }
        try await terminal.command("$recents --poll 1")
        try await terminal.wait(for: "was damaged and is now")
        try await terminal.wait("the list") { $0.status.contains(" live") }
        try await scene.aim(at: name)
        try await terminal.press("r")
        try await scene.wait("read", server: peer) { $0.unread == 0 }
        let files = try FileManager.default.contentsOfDirectory(
          atPath: scene.home.file("state/recents"))
        #expect(files.contains { $0.contains(".damaged-") })
      }
    }

    @Test func `where nothing can be saved a sentence reports it, and everything works`()
      async throws
    {
      try await Scene.play(.init(size: TerminalSize(200, 30))) { scene in
        // A file where the folder should be: nothing can be made below it, whoever runs the test.
        try scene.home.write("", to: "state")
        try await scene.terminal.command("$recents --poll 1")
        try await scene.terminal.wait(for: "set XDG_STATE_HOME to a folder that is")
        try await scene.terminal.wait("the list") { $0.status.contains(" live") }
        try await scene.aim(at: name)
        try await scene.terminal.press("r")
        try await scene.wait("read", server: peer) { $0.unread == 0 }
        try await scene.terminal.type(":statistics")
        try await scene.terminal.press("Enter")
        try await scene.terminal.wait(for: "pending changes are lost on exit")
      }
    }

    @Test func `a program whose key is refused leaves the sending to one with a better key`()
      async throws
    {
      try await Scene.play(.init(size: TerminalSize(120, 30))) { scene in
        let terminal = scene.terminal
        let told = scene.home.file("told")
        // It is the first one, and so the one that sends; its input stays open for as long as the shell.
        try await terminal.command(
          "sleep 600 | RECENTS_API_KEY=wrong $recents --plain --poll 1 > \(told) 2>&1 &")
        try await eventually("it is refused") {
          (try? String(contentsOfFile: told, encoding: .utf8))?.contains("The API key was rejected")
            ?? false
        }
        try await terminal.command("clear")
        try await scene.open()
        try await scene.aim(at: name)
        try await terminal.press("r")
        try await scene.wait("read", server: peer) { $0.unread == 0 }
        try await scene.wait("confirmed", row: name) { $0.unread.isEmpty && !$0.isPending }
      }
    }

    private func stores(of scene: Scene) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scene.home.file("state/recents"))
        .filter { $0.hasSuffix(".sqlite") }.map { scene.home.file("state/recents/\($0)") }
    }
  }
}
