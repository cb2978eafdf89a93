import Sandbox
import Testing

@Suite struct SeedTests {
  private func list(seed: UInt64, conversations: Int = 60) async throws -> Response {
    var answer: Response?
    try await withSandbox({
      $0.seed = seed
      $0.conversations = conversations
    }) { _, client in
      answer = try await client.get("/conversations?perPage=1000&withTags=true")
    }
    return try #require(answer)
  }

  @Test func `The same seed makes the same bytes, another seed others`() async throws {
    let first = try await list(seed: 7, conversations: 200)
    let second = try await list(seed: 7, conversations: 200)
    let other = try await list(seed: 8, conversations: 200)
    #expect(first.body == second.body)
    #expect(first.body != other.body)
  }

  @Test(arguments: [0, 1, 12, 60, 61, 500])
  func `The list has as many conversations as were asked for`(count: Int) async throws {
    let list = try await list(seed: 1, conversations: count)
    #expect(list.rows.count == count)
    #expect(list.pagination["total"] == JSON(count))
  }

  @Test func `The demo shows every kind of message`() async throws {
    let rows = try await list(seed: 1).rows
    let messages = rows.compactMap { $0["lastMessage"] }
    let kinds = Set(
      messages.compactMap { message -> String? in
        guard let category = message["category"]?.string, let type = message["type"]?.string else {
          return nil
        }
        return "\(category)/\(type)"
      })
    #expect(
      kinds.isSuperset(of: [
        "message/text", "message/image", "message/video", "message/audio", "message/file",
        "custom/extension_poll", "custom/extension_sticker", "custom/location",
        "custom/extension_document", "custom/extension_whiteboard", "custom/meeting",
        "custom/delivery_update", "custom/delivery_slot", "action/groupMember", "call/audio",
        "call/video", "interactive/form", "card/card", "agentic/assistant", "hologram/volumetric",
      ]))
    let actions = Set(messages.compactMap { $0["data"]?["action"]?.string })
    #expect(
      actions == [
        "joined", "left", "added", "kicked", "banned", "unbanned", "scopeChanged", "initiated",
        "ongoing", "ended", "unanswered", "rejected", "busy", "cancelled",
      ])
    #expect(messages.contains { $0["deletedAt"] != nil })
    #expect(messages.contains { $0["editedAt"] != nil })
    #expect(messages.contains { $0["parentId"] != nil })
    #expect(rows.count { $0["lastMessage"] == nil } == 3)
  }

  @Test func `The demo shows every count, receipt and size`() async throws {
    let rows = try await list(seed: 1).rows
    let counts = Set(rows.compactMap { $0["unreadMessageCount"]?.string })
    #expect(counts.isSuperset(of: ["0", "1", "12", "120", "12345"]))
    let mine = rows.compactMap { $0["lastMessage"] }.filter { $0["sender"] == "mara" }
    #expect(mine.contains { $0["readAt"] != nil })
    #expect(mine.contains { $0["readAt"] == nil && $0["deliveredAt"] != nil })
    #expect(mine.contains { $0["deliveredAt"] == nil && $0["receiverType"] == "user" })
    #expect(rows.contains { $0["tags"]?.elements?.count == 25 })
    #expect(rows.contains { $0["conversationWith"]?["membersCount"]?.integer ?? 0 > 300 })
    #expect(
      rows.contains { $0["lastMessage"]?["data"]?["text"]?.string?.utf8.count ?? 0 > 10_000 })
    #expect(rows.contains { $0["conversationWith"]?["name"]?.string?.contains("\u{1B}[") ?? false })
    let ages = rows.compactMap { $0["updatedAt"]?.integer.map { testNow - $0 } }
    #expect(ages.contains { $0 < 60 })
    #expect(ages.contains { $0 > 300 * 86_400 })
  }

  @Test func `Every row can be read alone and is the same as in the list`() async throws {
    try await withSandbox { _, client in
      for row in try await client.get("/conversations?withTags=true").rows {
        let with = try #require(row["conversationWith"])
        let path =
          with["uid"]?.string.map { "/users/\($0)" } ?? "/groups/\(with["guid"]?.string ?? "")"
        #expect(try await client.get(path + "/conversation").data == row)
      }
    }
  }

  @Test func `Traffic goes the same way from the same seed`() async throws {
    var runs: [[String?]] = []
    for _ in 0..<2 {
      try await withSandbox { server, _ in
        var events: [String?] = []
        for _ in 0..<200 { events.append(await server.advanceTraffic()) }
        runs.append(events)
      }
    }
    #expect(runs[0] == runs[1])
    #expect(!runs[0].contains(nil))
    for word in ["wrote", "read", "joined", "left", "online", "first time"] {
      #expect(runs[0].contains { $0?.contains(word) == true }, "\(word)")
    }
  }

  @Test func `The traffic of the demo arrives by itself`() async throws {
    try await withSandbox({ $0.traffic = 6_000 }) { server, client in
      let before = try await client.get("/conversations").body
      let deadline = ContinuousClock.now + .seconds(20)
      while try await client.get("/conversations").body == before {
        try #require(ContinuousClock.now < deadline)
      }
    }
  }
}
