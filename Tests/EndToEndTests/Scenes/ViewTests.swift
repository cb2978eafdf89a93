import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct ViewTests {
    private static let configuration = """
      [[views]]
      name = "unread"
      query = "is:unread"
      key = "U"
      [[views]]
      name = "supplier"
      query = "tag:supplier"

      """

    @Test func `views are opened by keys, clicks and names, and count what arrives`() async throws {
      try await Scene.play { scene in
        try scene.home.write(Self.configuration, to: "config/recents/config.toml")
        try await scene.open()
        let terminal = scene.terminal
        let first = try await terminal.wait("the bar") { $0.lines[1].contains("[0 all ") }
        #expect(first.lines[1].contains(" 2 supplier"))
        try await terminal.press("g")
        try await terminal.press("2")
        let found = try await terminal.wait("the view") { $0.header.contains(" supplier ") }
        #expect(found.lines[1].contains("[2 supplier"))
        #expect(found.rows.allSatisfy { $0.line.contains("#supplier") })
        _ = try await scene.server.send("A delivery", from: "hannes", to: .user(Scene.user))
        try await terminal.wait("the count of the view") { $0.lines[1].contains("[2 supplier 1]") }
        try await terminal.press("r")
        try await terminal.wait("nothing unread in it") { $0.lines[1].contains("[2 supplier]") }
        try await terminal.press("`")
        try await terminal.wait("all rows") { $0.header.contains("60 chats") }
        try await terminal.press("U")
        let unread = try await terminal.wait("the unread") { $0.lines[1].contains("[1 unread ") }
        #expect(unread.rows.allSatisfy { !$0.unread.isEmpty })
        try await terminal.click((row: 1, column: 4))
        try await terminal.wait("all rows") { $0.header.contains("60 chats") }
        try await terminal.press(":")
        try await terminal.type("view sup")
        try await terminal.press("Tab")
        try await terminal.press("Enter")
        try await terminal.wait("the view again") { $0.header.contains(" supplier ") }
      }
    }
  }
}
