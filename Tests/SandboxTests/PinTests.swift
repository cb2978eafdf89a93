import Sandbox
import Testing

@Suite struct PinTests {
  @Test func `A pin is partial, keeps its first time, and goes again`() async throws {
    try await withSandbox { _, client in
      let path = "/users/lucia/conversation/pin"
      let pinned = try await client.send("POST", path)
      #expect(pinned.data["pinnedBy"] == "mara")
      #expect(pinned.data["pinnedAt"] == .integer(testNow))
      #expect(pinned.data["lastMessage"] == nil)
      #expect(try await client.send("POST", path).data == pinned.data)
      #expect(try await client.get("/conversations").ids[1] == "lucia_user_mara")
      let unpinned = try await client.send("DELETE", path)
      #expect(unpinned.data["pinnedAt"] == nil)
      #expect(try await client.send("DELETE", path).status == 200)
      #expect(try await client.get("/conversations").ids[3] == "lucia_user_mara")
    }
  }

  @Test func `Five pins are the most`() async throws {
    try await withSandbox { _, client in
      for uid in ["lucia", "noah", "zoe"] {
        #expect(try await client.send("POST", "/users/\(uid)/conversation/pin").status == 200)
      }
      let sixth = try await client.send("POST", "/users/priya/conversation/pin")
      #expect(sixth.status == 400)
      #expect(sixth.code == "ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED")
    }
  }

  @Test(arguments: ["POST", "DELETE"])
  func `What the app has pinned, no user can`(method: String) async throws {
    try await withSandbox { _, client in
      let answer = try await client.send(method, "/groups/announcements/conversation/pin")
      #expect(answer.status == 403)
      #expect(answer.code == "ERR_SYSTEM_PINNED_CONVERSATION")
    }
  }

  @Test func `A conversation without a message can not be pinned`() async throws {
    try await withSandbox { _, client in
      let answer = try await client.send("POST", "/users/wren/conversation/pin")
      #expect(answer.code == "ERR_CONVERSATION_NOT_ACCESSIBLE")
    }
  }

  @Test func `Pins can be off for the app`() async throws {
    try await withSandbox({ $0.hasPinsFeature = false }) { _, client in
      let answer = try await client.send("POST", "/users/lucia/conversation/pin")
      #expect(answer.code == "ERR_FEATURE_NOT_ACCESSIBLE")
      #expect(try await client.get("/conversations").rows.allSatisfy { $0["pinnedAt"] == nil })
    }
  }

  @Test func `The global list is replaced as a whole, in display order`() async throws {
    try await withSandbox { _, client in
      let app = client.acting(as: nil)
      let wished: JSON = [
        "pinnedConversations": [
          ["guid": "workshop"], ["uid": "lucia"], ["guid": "workshop"],
        ]
      ]
      let answer = try await app.send("PUT", "/conversations/pinned", wished)
      #expect(answer.rows.count == 2)
      #expect(try await app.get("/conversations/pinned").data == answer.data)
      let ids = try await client.get("/conversations").ids
      #expect(ids.prefix(2) == ["group_workshop", "lucia_user_mara"])
      _ = try await app.send("PUT", "/conversations/pinned", ["pinnedConversations": []])
      #expect(try await app.get("/conversations/pinned").data == [])
      for (bad, code) in [
        (["pinnedConversations": [["name": "x"]]], "ERR_BAD_REQUEST"), ([:], "ERR_BAD_REQUEST"),
        (["pinnedConversations": [["guid": "nowhere"]]], "ERR_GUID_NOT_FOUND"),
      ] as [(JSON, String)] {
        #expect(try await app.send("PUT", "/conversations/pinned", bad).code == code)
      }
    }
  }
}
