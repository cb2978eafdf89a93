import Sandbox
import SandboxSupport
import Testing

@Suite struct MessageTests {
  private func ids(_ response: Response) -> [Int] {
    response.rows.compactMap { $0["id"]?.string.flatMap { Int($0) } }
  }

  @Test func `Steps go forward and back by id, ten at a time`() async throws {
    try await withSandbox { server, client in
      let path = "/groups/sunday-ride/messages"
      let all = await server.state(of: .group("sunday-ride"), for: "mara")?.messageIDs ?? []
      let first = try await client.get(path)
      #expect(ids(first) == Array(all.prefix(10)))
      #expect(first.json["meta"]?["current"]?["limit"] == 10)
      #expect(first.json["meta"]?["next"]?["id"] == .string(String(all[9])))
      let next = try await client.get(path + "?id=\(all[9])&affix=append&limit=3")
      #expect(ids(next) == Array(all[10...12]))
      let before = try await client.get(path + "?id=\(all[5])&affix=prepend&limit=2")
      #expect(ids(before) == [all[3], all[4]])
      let newest = try await client.get(path + "?affix=prepend&limit=1")
      #expect(ids(newest) == [all[all.count - 1]])
    }
  }

  @Test func `Everything new comes after the last id seen`() async throws {
    try await withSandbox { server, client in
      let seen = try await server.send("seen", from: "lucia", to: .user("mara"))
      let one = try await server.send("for me", from: "dina", to: .user("mara"))
      _ = try await server.send("not for me", from: "dina", to: .user("tomasz"))
      let two = try await server.send("for all", from: "dina", to: .group("workshop"))
      let feed = try await client.get("/messages?id=\(seen)&affix=append&limit=100")
      #expect(ids(feed) == [one, two])
    }
  }

  @Test func `A sent message moves the row, and comes back complete`() async throws {
    try await withSandbox { server, client in
      let answer = try await client.send(
        "POST", "/messages",
        ["receiver": "dina", "receiverType": "user", "data": ["text": "hello"], "muid": "m-1"])
      #expect(answer.data["sender"] == "mara")
      #expect(answer.data["muid"] == "m-1")
      #expect(answer.data["data"]?["entities"]?["receiver"]?["entity"]?["uid"] == "dina")
      let row = try await client.get("/users/dina/conversation").data
      #expect(row["lastMessage"]?["id"] == answer.data["id"])
      #expect(row["updatedAt"] == .integer(testNow))
      #expect(await server.state(of: .user("mara"), for: "dina")?.unread ?? 0 > 0)
    }
  }

  @Test(
    arguments: [
      (["receiverType": "user", "data": ["text": "x"]], "ERR_EMPTY_RECEIVER"),
      (["receiver": "dina", "data": ["text": "x"]], "ERR_INVALID_RECEIVER_TYPE"),
      (["receiver": "dina", "receiverType": "user"], "ERR_INVALID_MESSAGE_DATA"),
      (
        ["receiver": "dina", "receiverType": "user", "data": ["text": ""]], "ERR_EMPTY_MESSAGE_TEXT"
      ),
      (["receiver": "ghost", "receiverType": "user", "data": ["text": "x"]], "ERR_UID_NOT_FOUND"),
      (
        ["receiver": "blocked", "receiverType": "user", "data": ["text": "x"]],
        "ERR_BLOCKED_RECEIVER"
      ),
      (
        ["receiver": "dina", "receiverType": "user", "category": "custom", "data": ["text": "x"]],
        "ERR_EMPTY_MESSAGE_TYPE"
      ),
    ] as [(JSON, String)])
  func `A message that cannot be sent returns the reason`(body: JSON, code: String) async throws {
    try await withSandbox { _, client in
      let answer = try await client.send("POST", "/messages", body)
      #expect(answer.code == code)
    }
  }

  @Test func `A thread reply names its parent, which counts it`() async throws {
    try await withSandbox { server, client in
      let id = try await server.send("question?", from: "dina", to: .group("workshop"))
      let reply = try await client.send(
        "POST", "/messages/\(id)/thread", ["data": ["text": "answer"]])
      #expect(reply.data["parentId"] == .string(String(id)))
      #expect(try await client.get("/messages/\(id)").data["replyCount"] == 1)
      #expect(try await client.get("/messages/\(id)/thread").rows.count == 1)
    }
  }

  @Test func `An edit and a deletion answer with actions, and a deleted last message is missing`()
    async throws
  {
    try await withSandbox { server, client in
      let id = try await server.send("tpyo", from: "mara", to: .user("dina"))
      let edit = try await client.send("PUT", "/messages/\(id)", ["data": ["text": "typo"]])
      #expect(edit.data["data"]?["action"] == "edited")
      let on = edit.data["data"]?["entities"]?["on"]?["entity"]
      #expect(on?["data"]?["text"] == "typo")
      #expect(on?["editedBy"] == "mara")
      let deletion = try await client.send("DELETE", "/messages/\(id)")
      #expect(deletion.data["data"]?["action"] == "deleted")
      let row = try await client.get("/users/dina/conversation").data
      #expect(row["lastMessage"] == nil)
    }
  }

  @Test func `Messages of others are not visible`() async throws {
    try await withSandbox { server, client in
      let id = try await server.send("between us", from: "dina", to: .user("tomasz"))
      let answer = try await client.get("/messages/\(id)")
      #expect(answer.status == 403)
      #expect(answer.code == "ERR_MESSAGE_NO_ACCESS")
    }
  }
}
