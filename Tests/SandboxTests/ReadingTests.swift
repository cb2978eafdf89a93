import Sandbox
import SandboxSupport
import Testing

@Suite struct ReadingTests {
  private static let path = "/users/lucia/conversation"
  private static let lucia = SandboxPeer.user("lucia")

  /// Sends three new messages from Lucía, after all earlier ones were read.
  private func threeNew(_ server: SandboxServer, _ client: Client) async throws -> [Int] {
    _ = try await client.send("POST", Self.path + "/read")
    var ids: [Int] = []
    for text in ["one", "two", "three"] {
      ids.append(try await server.send(text, from: "lucia", to: .user("mara")))
    }
    return ids
  }

  private func unread(_ server: SandboxServer) async -> Int? {
    await server.state(of: Self.lucia, for: "mara")?.unread
  }

  @Test func `Read without a message reads all, and responds with a capital M`() async throws {
    try await withSandbox { server, client in
      let answer = try await client.send("POST", Self.path + "/read")
      #expect(answer.data["Message"]?.string?.contains("lucia") == true)
      #expect(answer.data["message"] == nil)
      #expect(await unread(server) == 0)
      let group = try await client.send("POST", "/groups/workshop/conversation/read")
      #expect(group.data["message"]?.string != nil)
    }
  }

  @Test func `Read up to a message leaves the later ones, and never moves back`() async throws {
    try await withSandbox { server, client in
      let ids = try await threeNew(server, client)
      #expect(await unread(server) == 3)
      _ = try await client.send("POST", Self.path + "/read", ["messageId": JSON(ids[1])])
      #expect(await unread(server) == 1)
      _ = try await client.send("POST", Self.path + "/read", ["messageId": JSON(ids[0])])
      #expect(await unread(server) == 1)
    }
  }

  @Test(arguments: [(false, 2), (true, 3)])
  func `Unread counts after the message, or from it on`(isInclusive: Bool, count: Int)
    async throws
  {
    try await withSandbox({ $0.unreadIsInclusive = isInclusive }) { server, client in
      let ids = try await threeNew(server, client)
      _ = try await client.send("POST", Self.path + "/read")
      let updatedAt = await server.state(of: Self.lucia, for: "mara")?.updatedAt
      let answer = try await client.send(
        "DELETE", Self.path + "/read", ["messageId": JSON(ids[0])])
      #expect(answer.data["message"]?.string?.contains("\(ids[0])") == true)
      #expect(await unread(server) == count)
      #expect(await server.state(of: Self.lucia, for: "mara")?.updatedAt == updatedAt)
    }
  }

  @Test func `Unread needs an integer that names a message of the conversation`() async throws {
    try await withSandbox { server, client in
      let none = try await client.send("DELETE", Self.path + "/read")
      #expect(none.status == 400)
      #expect(none.details["messageId"] != nil)
      let text = try await client.send("DELETE", Self.path + "/read", ["messageId": "12"])
      #expect(text.status == 400)
      let foreign = try await client.send("DELETE", Self.path + "/read", ["messageId": 999_999])
      #expect(foreign.status == 404)
      #expect(foreign.code == "ERR_MESSAGE_ID_NOT_FOUND")
    }
  }

  @Test func `Unread can be off for the app`() async throws {
    try await withSandbox({ $0.hasUnreadFeature = false }) { _, client in
      let answer = try await client.send("DELETE", Self.path + "/read", ["messageId": 1])
      #expect(answer.status == 403)
      #expect(answer.code == "ERR_FEATURE_NOT_ACCESSIBLE")
    }
  }

  @Test func `Delivered and read give the sender's copy its receipts`() async throws {
    try await withSandbox { server, client in
      let id = try await server.send("did it arrive?", from: "mara", to: .user("lucia"))
      let lucia = client.acting(as: "lucia")
      func last() async throws -> JSON { try await client.get("/messages/\(id)").data }
      #expect(try await last()["deliveredAt"] == nil)
      _ = try await lucia.send("POST", "/users/mara/conversation/delivered")
      #expect(try await last()["deliveredAt"] == .integer(testNow))
      #expect(try await last()["readAt"] == nil)
      _ = try await lucia.send("POST", "/users/mara/conversation/read")
      #expect(try await last()["readAt"] == .integer(testNow))
    }
  }

  @Test func `Own messages are not unread for their sender`() async throws {
    try await withSandbox { server, client in
      _ = try await threeNew(server, client)
      try await server.send("mine", from: "mara", to: Self.lucia)
      #expect(await unread(server) == 3)
    }
  }

  @Test func `A group above 300 members keeps its old row`() async throws {
    try await withSandbox { server, client in
      let group = SandboxPeer.group("city-forum")
      let before = await server.state(of: group, for: "mara")
      let id = try await server.send("nobody counts me", from: "ines", to: group)
      let after = await server.state(of: group, for: "mara")
      #expect(after?.unread == before?.unread)
      #expect(after?.lastMessageID == before?.lastMessageID)
      #expect(after?.updatedAt == before?.updatedAt)
      let newest = try await client.get("/groups/city-forum/messages?affix=prepend&limit=1").rows
      #expect(newest.first?["id"] == .string(String(id)))
    }
  }
}
