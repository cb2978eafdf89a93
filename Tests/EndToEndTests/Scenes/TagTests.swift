import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct TagTests {
    private let name = "Noah Whitfield"
    private let peer = SandboxPeer.user("noah")

    @Test func `tags are added and removed, the change is shown before, and Esc changes nothing`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await scene.aim(at: name)
        try await terminal.press("t")
        try await terminal.wait(for: "Tags of \(name)")
        try await terminal.type("warranty")
        try await terminal.wait(for: "+warranty")
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "Tags of")
        try await terminal.press("t")
        try await terminal.type("-repair")
        try await terminal.press("Tab")
        try await terminal.type("\"frame bent\"")
        let shown = try await terminal.wait(for: "+frame bent −repair")
        #expect(shown.text.contains("1/25"))
        try await terminal.press("Enter")
        try await scene.wait("the new tag alone", row: name) {
          $0.line.contains("#frame bent") && !$0.line.contains("#repair")
        }
        try await scene.wait("the new tag alone", server: peer) { $0.tags == ["frame bent"] }
        try await scene.wait("confirmed", row: name) { !$0.isPending }
        let changes = await scene.server.requests.filter { $0.method == "PUT" }
        #expect(changes.map(\.body) == [#"{"tags":["frame bent"]}"#])
      }
    }

    @Test func `what the server would refuse cannot be sent`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await scene.aim(at: "Maximiliana")
        try await terminal.press("t")
        try await terminal.type("one-more")
        try await terminal.wait(for: "26 tags are too many; the limit is 25")
        try await terminal.press("Enter")
        try await terminal.press("C-u")
        try await terminal.type("-area-1")
        try await terminal.press("Tab")
        try await terminal.type("a,b")
        try await terminal.wait(for: "A comma would split the tag")
        try await terminal.press("C-u")
        try await terminal.type(String(repeating: "x", count: 101))
        try await terminal.wait(for: "101 characters are too many; a tag has at most 100")
        try await terminal.press("Enter", "Escape")
        try await terminal.wait(forNo: "Tags of")
        #expect(await scene.server.requests.allSatisfy { $0.method == "GET" })
      }
    }
  }
}
