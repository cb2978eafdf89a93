import Glibc
import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct BulkTests {
    private static let tag = "swept"

    /// The number of conversations that the server has with the tag.
    private func tagged(in scene: Scene) async -> Int {
      let requests = await scene.server.requests.filter { $0.method == "PUT" }
      return Set(requests.filter { $0.body.contains(Self.tag) }.map(\.path)).count
    }

    @Test
    func
      `a bulk change of tags survives rate limits, refusals in the middle and a kill, and is made once`()
      async throws
    {
      try await Scene.inPane(.init(size: TerminalSize(120, 40))) { scene in
        let terminal = scene.terminal
        // A pause at first, and every fifth write is refused for good.
        let refusals = Fault(
          .refuse(status: 403, code: "ERR_PERMISSION_DENIED"), .every(5), scope: .writes)
        await scene.server.set([
          Fault(.latency(milliseconds: 30), scope: .writes),
          Fault(.rateLimit(seconds: 2), .next(1), scope: .writes),
          refusals,
        ])
        try await terminal.press(":")
        try await terminal.type("do is:user -tag:\(Self.tag) => +\(Self.tag)")
        try await terminal.press("Enter")
        let question = try await terminal.wait(for: "+\(Self.tag) on ")
        #expect(question.text.contains("Change the tags of"))
        try await terminal.press("y")
        try await terminal.wait(for: "job ")
        try await eventually("some of it is made") { await tagged(in: scene) > 6 }
        kill(try await terminal.program, SIGKILL)
        try await terminal.restart(in: scene.home)
        // What was in flight is sent again; some of that is refused, too.
        await scene.server.clearFaults()
        await scene.server.set([refusals])
        try await terminal.command("$recents --poll 1")
        try await terminal.wait("nothing waiting") {
          $0.status.contains(" live") && !$0.status.contains("waiting")
            && !$0.status.contains("job ")
        }
        try await terminal.press(":")
        try await terminal.type("job 1")
        try await terminal.press("Enter")
        let rows = try await terminal.wait(for: " done")
        #expect(rows.text.contains(" refused: Your role does not allow this"))
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "refused: Your role")
        // What is done in the journal is what the server has.
        try await terminal.press("\\")
        try await terminal.type("tag:\(Self.tag)")
        try await terminal.press("Enter")
        let listed = try await terminal.wait("the tagged rows") {
          $0.header.contains(" of 60") && $0.rows.allSatisfy { $0.line.contains("#\(Self.tag)") }
        }
        let shown = try #require(
          listed.header.split(separator: "/").last?.split(separator: " ").first)
        let done = try #require(
          rows.text.split(separator: "\n").first { $0.contains(" done") && !$0.contains("refused") }
        )
        #expect(done.contains("\(shown) done"))
      }
    }

    @Test
    func `a query, a selection and :do together change what they say, and one undo takes it back`()
      async throws
    {
      try await Scene.inPane(.init(size: TerminalSize(120, 40))) { scene in
        let terminal = scene.terminal
        try await terminal.press("\\")
        try await terminal.type("tag:urgent")
        try await terminal.press("Enter")
        try await terminal.wait("the urgent ones") { $0.header.contains(" of 60") }
        try await terminal.press("C-a")
        try await terminal.wait(for: " selected")
        try await terminal.press("t")
        try await terminal.wait(for: "[x] #urgent")
        try await terminal.type("+team -urgent")
        let result = try await terminal.wait(for: "+team on ")
        #expect(result.text.contains("−urgent on "))
        try await terminal.press("Enter")
        try await terminal.wait(for: "Changed the tags of ")
        try await terminal.press("Escape")
        try await terminal.wait("the whole list") { $0.header.contains("60 chats") }
        try await scene.wait("retagged", server: .user("dina")) {
          $0.tags.contains("team") && !$0.tags.contains("urgent")
        }
        try await terminal.press(":")
        try await terminal.type("tag rename team crew")
        try await terminal.press("Enter")
        try await scene.wait("renamed", server: .user("dina")) {
          $0.tags.contains("crew") && !$0.tags.contains("team")
        }
        try await terminal.press("z")
        try await scene.wait("undone", server: .user("dina")) { $0.tags.contains("team") }
        try await terminal.press("z")
        try await scene.wait("undone, too", server: .user("dina")) {
          $0.tags.contains("urgent") && !$0.tags.contains("team")
        }
      }
    }

    @Test func `a read-only session sends nothing but requests that read`() async throws {
      try await Scene.inPane(.init(), "--readonly") { scene in
        let terminal = scene.terminal
        try await terminal.press("r", "u", "P", "t", "M", "X", "z", ".", "A")
        try await terminal.wait(for: "Nothing was changed: this session is read-only")
        try await terminal.press(":")
        try await terminal.type("do is:unread => read")
        try await terminal.press("Enter")
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(await scene.server.requests.allSatisfy { $0.method == "GET" })
      }
    }

    @Test func `a script in a read-only session fails if it changes something`() async throws {
      try await Scene.play { scene in
        try scene.home.write("list\nread uid:lucia\n", to: "lines")
        try scene.home.write("list\n", to: "reading")
        try await scene.terminal.command(
          "$recents --plain --readonly < \(scene.home.file("lines"))")
        try await scene.terminal.waitForPrompt(1)
        try await scene.terminal.command(
          "$recents --plain --readonly < \(scene.home.file("reading"))")
        try await scene.terminal.waitForPrompt(0)
        #expect(await scene.server.requests.allSatisfy { $0.method == "GET" })
      }
    }
  }
}
