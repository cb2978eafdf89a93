import Foundation
import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct SecretTests {
    private static let wrongKey = "badc0ffee0ddf00dbadc0ffee0ddf00dbadc0ffe"

    @Test func `the key is on no screen, in no log, no process list and no crash`() async throws {
      try await Scene.play(.init(size: .large)) { scene in
        let terminal = scene.terminal
        let secrets = [scene.address.apiKey, Self.wrongKey]
        try await terminal.tmux("pipe-pane", "-O", "cat >> \(scene.home.file("written"))")
        try await refused(scene)
        try await used(scene)
        let program = try await terminal.program
        for file in ["cmdline", "comm"] {
          let text = try String(contentsOfFile: "/proc/\(program)/\(file)", encoding: .utf8)
          #expect(text.contains("recents"))
          for secret in secrets { #expect(!text.contains(secret)) }
        }
        kill(program, SIGSEGV)
        try await terminal.waitForPrompt(128 + Int(SIGSEGV))
        for file in ["written", "log"] {
          let text = try scene.home.read(file)
          #expect(text.count > 100)
          for secret in secrets { #expect(!text.contains(secret), "\(file)") }
        }
        #expect(try scene.home.read("log").contains("AUTH_ERR_APIKEY_NOT_FOUND"))
        try checkTrace(scene, secrets: secrets)
      }
    }

    /// The crash has left a trace, which shows what was done and none of what was written.
    private func checkTrace(_ scene: Scene, secrets: [String]) throws {
      let folder = "state/recents"
      let files = try FileManager.default.contentsOfDirectory(atPath: scene.home.file(folder))
      let name = try #require(files.first { $0.hasPrefix("crash-") && $0.hasSuffix(".trace") })
      let trace = try scene.home.read("\(folder)/\(name)")
      #expect(trace.contains("> command mark-read"))
      #expect(trace.contains("< send read"))
      #expect(trace.contains("> page-finished unauthorized"))
      #expect(trace.hasSuffix("crash by signal \(SIGSEGV)\n"))
      for text in secrets + ["Luc"] { #expect(!trace.contains(text)) }
    }

    /// A server that repeats a wrong key in its refusal, at the list and at a conversation.
    private func refused(_ scene: Scene) async throws {
      let key = try scene.home.write(Self.wrongKey, to: "key")
      try await scene.terminal.command(
        "RECENTS_API_KEY=$(cat \(key)) $recents --poll 1 --log \(scene.home.file("log"))")
      try await scene.terminal.wait("the refusal") { $0.status.contains("sign-in rejected") }
      try await scene.terminal.press("q")
      try await scene.terminal.waitForPrompt(0)
    }

    /// Everything a person may do, with a server that refuses and fails now and then.
    private func used(_ scene: Scene) async throws {
      let terminal = scene.terminal
      try await scene.open("--log \(scene.home.file("log"))")
      try await scene.aim(at: "Lucía Fernández")
      try await terminal.press("r")
      try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
      try await terminal.press("i")
      try await terminal.wait(for: "lucia_user_mara")
      try await terminal.press("i")
      await scene.server.set([Fault(.html500, .next(1)), Fault(.cut, .next(2))])
      try await terminal.wait(forNo: "● live")
      try await terminal.wait(for: "● live")
      await scene.server.set([Fault(.wrongKey, .next(1))])
      try await terminal.wait(for: "sign-in rejected")
      try await terminal.press("C-r")
      try await terminal.wait(for: "● live")
      await scene.server.stop()
      try await terminal.wait(for: "offline since")
    }
  }
}
