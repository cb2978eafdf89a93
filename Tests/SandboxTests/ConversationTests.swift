import Sandbox
import SandboxSupport
import Testing

@Suite struct ConversationTests {
  @Test(arguments: ["/users/dina/conversation", "/groups/support-desk/conversation"])
  func `One conversation comes as an object with all its fields`(path: String) async throws {
    try await withSandbox { _, client in
      let row = try await client.get(path).data
      for name in [
        "conversationId", "conversationType", "unreadMessageCount", "createdAt", "updatedAt",
        "lastMessage", "conversationWith", "pinnedBy", "pinnedAt",
      ] {
        #expect(row[name] != nil, "\(name)")
      }
      #expect(row["unreadMessageCount"]?.string.flatMap { Int($0) } ?? 0 > 0)
      #expect(row["lastMessage"]?["id"]?.string != nil)
    }
  }

  @Test func `Tags are replaced, cleared, and belong to one user alone`() async throws {
    try await withSandbox { server, client in
      let path = "/users/dina/conversation"
      let answer = try await client.send("PUT", path, ["tags": ["a", "b", "a"]])
      #expect(answer.data["tags"] == ["a", "b"])
      #expect(await server.state(of: .user("dina"), for: "mara")?.tags == ["a", "b"])
      #expect(await server.state(of: .user("mara"), for: "dina")?.tags == [])
      _ = try await client.send("PUT", path, ["tags": ["c"]])
      #expect(await server.state(of: .user("dina"), for: "mara")?.tags == ["c"])
      _ = try await client.send("PUT", path, ["tags": []])
      #expect(await server.state(of: .user("dina"), for: "mara")?.tags == [])
    }
  }

  @Test func `Twenty-five tags of a hundred characters are the most`() async throws {
    try await withSandbox { _, client in
      let path = "/groups/workshop/conversation"
      let long = JSON.string(String(repeating: "é", count: 100))
      let many = (1...25).map { JSON.string("tag \($0)") }
      #expect(try await client.send("PUT", path, ["tags": [long]]).status == 200)
      #expect(try await client.send("PUT", path, ["tags": .array(many)]).status == 200)
      for bad: JSON in [
        ["tags": .array(many + ["one more"])],
        ["tags": [.string(String(repeating: "x", count: 101))]], ["tags": "urgent"],
        ["tags": [7]], ["tags": [""]], [:],
      ] {
        let answer = try await client.send("PUT", path, bad)
        #expect(answer.status == 400)
        #expect(answer.code == "ERR_BAD_REQUEST")
        #expect(answer.details["tags"] != nil)
      }
      #expect(try await client.get(path).data["tags"] == .array(many))
    }
  }

  @Test func `A reset takes the row from one list until the next message`() async throws {
    try await withSandbox { server, client in
      let answer = try await client.send("DELETE", "/users/lucia/conversation")
      #expect(answer.data["success"] == true)
      #expect(try await !client.get("/conversations").ids.contains("lucia_user_mara"))
      #expect(
        try await client.get("/users/lucia/conversation").code
          == "ERR_CONVERSATION_NOT_ACCESSIBLE")
      let theirs = try await client.acting(as: "lucia").get("/users/mara/conversation")
      #expect(theirs.data["lastMessage"] != nil)
      try await server.send("back again", from: "lucia", to: .user("mara"))
      let row = try await client.get("/users/lucia/conversation").data
      #expect(row["unreadMessageCount"] == "1")
      let messages = try await client.get("/users/lucia/messages?limit=100").rows
      #expect(messages.map { $0["data"]?["text"] } == ["back again"])
    }
  }

  @Test func `A reset that preserves the order leaves an empty row in its place`() async throws {
    try await withSandbox { _, client in
      let before = try await client.get("/conversations").ids
      _ = try await client.send(
        "DELETE", "/groups/workshop/conversation", ["preserveOrder": true])
      #expect(try await client.get("/conversations").ids == before)
      let row = try await client.get("/groups/workshop/conversation").data
      #expect(row["lastMessage"] == nil)
      #expect(row["unreadMessageCount"] == "0")
    }
  }

  @Test func `Messages deleted permanently are gone for both sides`() async throws {
    try await withSandbox { server, client in
      _ = try await client.send(
        "DELETE", "/users/lucia/conversation", ["deleteMessagesPermanently": true])
      #expect(await server.state(of: .user("mara"), for: "lucia")?.messageIDs == [])
      let refused = try await client.send(
        "DELETE", "/groups/workshop/conversation", ["deleteMessagesPermanently": true])
      #expect(refused.status == 400)
    }
  }

  @Test func `The deprecated pair reads by id and deletes for all users`() async throws {
    try await withSandbox { server, client in
      let id = "lucia_user_mara"
      #expect(try await client.get("/conversations/\(id)").data["conversationId"] == .string(id))
      #expect(try await client.send("DELETE", "/conversations/\(id)").data["success"] == true)
      #expect(await server.state(of: .user("lucia"), for: "mara") == nil)
      #expect(await server.state(of: .user("mara"), for: "lucia") == nil)
      let gone = try await client.get("/conversations/\(id)")
      #expect(gone.status == 404)
      #expect(gone.code == "ERR_CONVERSATION_NOT_FOUND")
    }
  }

  @Test func `Users and groups come with what the viewer may see`() async throws {
    try await withSandbox { _, client in
      let user = try await client.get("/users/lucia").data
      #expect(user["name"] == "Lucía Fernández")
      #expect(user["conversationId"] == "lucia_user_mara")
      let group = try await client.get("/groups/city-forum").data
      #expect(group["membersCount"]?.integer ?? 0 > 300)
      #expect(group["hasJoined"] == true)
    }
  }
}
