import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct ConnectionTests {
    @Test func `changes made while the server is away arrive when it is back`() async throws {
      try await Scene.inPane(.init(size: TerminalSize(120, 24))) { scene in
        let terminal = scene.terminal
        let name = "Lucía Fernández"
        try await scene.aim(at: name)
        await scene.server.stop()
        try await terminal.wait("the status to say so") { $0.status.contains("offline since") }
        try await terminal.press("r")
        let waiting = try await terminal.wait(for: "1 change waiting")
        #expect(waiting.row(name)?.unread == "")
        #expect(waiting.row(name)?.isPending == true)
        #expect(waiting.status.contains("list as of"))
        try await terminal.press("q")
        try await terminal.wait(for: "Quit while 1 change waits?")
        try await terminal.wait(for: "It is saved on this machine and sent at the next start.")
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "Quit while")
        _ = try await scene.server.start()
        try await terminal.wait("live again") { $0.status.contains("● live") }
        try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
        try await scene.wait("confirmed", row: name) { $0.unread.isEmpty && !$0.isPending }
      }
    }

    @Test func `a rate limit is counted down, and nothing is sent before its end`() async throws {
      try await Scene.inPane(.init(size: TerminalSize(120, 24))) { scene in
        let terminal = scene.terminal
        try await scene.aim(at: "Lucía Fernández")
        await scene.server.set([Fault(.rateLimit(seconds: 5))])
        try await terminal.wait("the status to say so") {
          $0.status.contains("rate-limited until")
        }
        try await terminal.press("C-r")
        try await terminal.wait(for: "nothing is sent before")
        try await terminal.press("r")
        try await scene.wait("pending", row: "Lucía Fernández") { $0.isPending }
        var shown: Set<Substring> = []
        try await terminal.wait("live again") { screen in
          shown.formUnion(screen.status.matches(of: /(\d+) s left/).map(\.1))
          return screen.status.contains("● live")
        }
        #expect(shown.count >= 2)
        try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
        #expect(await scene.server.requests.filter { $0.status == 429 }.count == 1)
      }
    }

    @Test
    func `a refused key is reported, and once it is corrected ^R continues without a restart`()
      async throws
    {
      try await Scene.play(.init(size: .large, key: .none)) { scene in
        let terminal = scene.terminal
        let key = try scene.home.write("0000000000000000000000000000000000000000\n", to: "key")
        try scene.home.write(
          "api_key = { file = \"\(key)\" }\n", to: "config/recents/config.toml")
        try await terminal.command("$recents --poll 1")
        let refused = try await terminal.wait("the status to say so") {
          $0.status.contains("sign-in rejected")
        }
        #expect(refused.status.contains("AUTH_ERR_APIKEY_NOT_FOUND"))
        #expect(refused.prose.contains("Check the file"))
        #expect(await scene.server.requestCount == 1)
        try scene.home.write(scene.address.apiKey, to: "key")
        try await terminal.press("C-r")
        try await terminal.wait("the list") {
          $0.status.contains("● live") && $0.header.contains("60 chats")
        }
        await scene.server.set([Fault(.wrongKey, .next(1))])
        try await terminal.wait("the refusal, with the list") {
          $0.status.contains("sign-in rejected") && $0.row("Lucía Fernández") != nil
        }
        try await terminal.press("C-r")
        try await terminal.wait("live again") { $0.status.contains("● live") }
      }
    }

    @Test(arguments: [
      ("--uid nobody", "ERR_UID_NOT_FOUND", "Check --uid, then start recents again"),
      (
        "--uid mara", "AUTH_ERR_NO_ACCESS", "Set RECENTS_API_KEY to a key with the scope fullAccess"
      ),
    ])
    func `a refused user is told what to change, and nothing more is requested`(
      flags: String, code: String, advice: String
    ) async throws {
      let key = code == "AUTH_ERR_NO_ACCESS" ? Scene.Key.authOnly : .fullAccess
      try await Scene.play(.init(key: key)) { scene in
        try await scene.terminal.command("$recents --poll 1 \(flags)")
        let screen = try await scene.terminal.wait("the status to say so") {
          $0.status.contains("sign-in rejected: \(code)")
        }
        #expect(screen.prose.contains(advice))
        #expect(await scene.server.requestCount == 1)
      }
    }

    @Test func `a server that is away at the start is waited for`() async throws {
      try await Scene.play { scene in
        let terminal = scene.terminal
        await scene.server.stop()
        try await terminal.command("$recents --poll 1")
        let screen = try await terminal.wait("the status to say so") {
          $0.status.contains("offline since")
        }
        #expect(screen.rows.isEmpty)
        #expect(screen.prose.contains("Nothing listens at the server's address"))
        _ = try await scene.server.start()
        try await terminal.wait("the list") {
          $0.status.contains("● live") && $0.header.contains("60 chats")
        }
      }
    }

    @Test func `a failing server is reported and waited for, whatever it answers`() async throws {
      try await Scene.inPane(.init(size: .large)) { scene in
        for (kind, words) in [
          (FaultKind.html500, "server errors since"), (.html200, "gateway response since"),
          (.cut, "offline since"),
        ] {
          await scene.server.set([Fault(kind)])
          let screen = try await scene.terminal.wait("“\(words)”") { $0.status.contains(words) }
          #expect(screen.row("Lucía Fernández") != nil)
          await scene.server.clearFaults()
          try await scene.terminal.wait("live again") { $0.status.contains("● live") }
        }
      }
    }
  }
}
