import Sandbox
import SandboxSupport
import Testing

@Suite struct ListTests {
  @Test func `The list has the envelope, the pagination and the limits of the contract`()
    async throws
  {
    try await withSandbox { _, client in
      let response = try await client.get("/conversations?perPage=25")
      #expect(response.status == 200)
      #expect(response.rows.count == 25)
      #expect(response.pagination["total"] == 60)
      #expect(response.pagination["count"] == 25)
      #expect(response.pagination["per_page"] == 25)
      #expect(response.pagination["current_page"] == 1)
      #expect(response.pagination["total_pages"] == 3)
      #expect(response.headers["content-type"] == "application/json")
      #expect(response.headers["x-rate-limit"] == "20000")
      #expect(response.headers["x-rate-limit-remaining"] == "19999")
    }
  }

  @Test func `Pins of the app come first, then own pins, then the newest`() async throws {
    try await withSandbox { _, client in
      let rows = try await client.get("/conversations").rows
      #expect(rows[0]["conversationId"] == "group_announcements")
      #expect(rows[0]["pinnedBy"] == "app_system")
      #expect(rows[1]["conversationId"] == "group_support-desk")
      #expect(rows[2]["conversationId"] == "dina_user_mara")
      #expect(rows[2]["pinnedBy"] == "mara")
      #expect(rows[1]["pinnedAt"]?.integer ?? 0 > rows[2]["pinnedAt"]?.integer ?? 0)
      let times = rows.dropFirst(3).compactMap { $0["updatedAt"]?.integer }
      #expect(times.count == 57)
      #expect(times == times.sorted(by: >))
    }
  }

  @Test func `Rows of the same second stand in the order of the other side's id`() async throws {
    try await withSandbox { server, client in
      for uid in ["zoe", "aiko", "noah"] {
        try await server.send("now", from: uid, to: .user("mara"))
      }
      let ids = try await client.get("/conversations").ids
      #expect(ids[3...5] == ["aiko_user_mara", "mara_user_noah", "mara_user_zoe"])
    }
  }

  @Test func `Pages meet without a gap or an overlap and end empty`() async throws {
    try await withSandbox { server, client in
      var ids: [String] = []
      for page in 1...9 {
        ids += try await client.get("/conversations?perPage=7&page=\(page)").ids
      }
      #expect(ids.count == 60)
      #expect(Set(ids).count == 60)
      #expect(await server.conversationIDs(of: "mara") == ids)
      let beyond = try await client.get("/conversations?perPage=7&page=10")
      #expect(beyond.status == 200)
      #expect(beyond.data == [])
      #expect(beyond.pagination["current_page"] == 10)
    }
  }

  @Test(arguments: [
    ("perPage=0", "perPage"), ("perPage=1001", "perPage"), ("perPage=many", "perPage"),
    ("page=0", "page"), ("conversationType=room", "conversationType"),
    ("pinnedBy=me,them", "pinnedBy"), ("unread=perhaps", "unread"),
    ("hideAgentic=true&onlyAgentic=true", "onlyAgentic"), ("unique=1", "unique"),
  ])
  func `A parameter out of bounds is named`(query: String, field: String) async throws {
    try await withSandbox { _, client in
      let response = try await client.get("/conversations?" + query)
      #expect(response.status == 400)
      #expect(response.code == "ERR_BAD_REQUEST")
      #expect(response.details[field]?.elements?.count == 1)
    }
  }

  static let filters: [(query: String, admits: @Sendable (JSON) -> Bool)] = [
    ("conversationType=user", { $0["conversationType"] == "user" }),
    ("conversationType=group", { $0["conversationType"] == "group" }),
    ("unread=true", { $0["unreadMessageCount"] != "0" }),
    ("unread=1", { $0["unreadMessageCount"] != "0" }),
    ("tags=urgent", { $0["tags"]?.elements?.contains("urgent") ?? false }),
    (
      "tags=refund,pickup",
      { !Set($0["tags"]?.elements ?? []).isDisjoint(with: ["refund", "pickup"]) }
    ),
    ("searchKey=brandt", { $0["conversationWith"]?["name"] == "Hannes Brandt" }),
    ("onlyAgentic=true", { $0["conversationWith"]?["role"] == "@agentic" }),
    ("pinnedBy=me", { $0["pinnedBy"] == "mara" }),
    ("pinnedBy=system", { $0["pinnedBy"] == "app_system" }),
    ("pinnedBy=me,system", { $0["pinnedAt"] != nil }),
    ("userTags=supplier", { $0["conversationWith"]?["tags"] == ["supplier"] }),
    ("groupTags=official", { $0["conversationId"] == "group_announcements" }),
  ]

  @Test(arguments: filters.indices)
  func `A filter admits exactly what it specifies`(index: Int) async throws {
    let (query, admits) = Self.filters[index]
    try await withSandbox { _, client in
      let extras = "/conversations?withTags=true&withUserAndGroupTags=true&"
      let all = try await client.get(extras).rows
      let found = try await client.get(extras + query)
      #expect(!found.rows.isEmpty)
      #expect(found.rows.count < all.count)
      #expect(found.rows.allSatisfy(admits))
      #expect(found.pagination["total"] == JSON.integer(Int64(found.rows.count)))
      #expect(found.rows.count == all.filter(admits).count)
    }
  }

  @Test func `Agents can be hidden`() async throws {
    try await withSandbox { _, client in
      let rows = try await client.get("/conversations?hideAgentic=true").rows
      #expect(rows.count == 59)
    }
  }

  @Test func `A blocked user is left out unless asked for`() async throws {
    try await withSandbox { _, client in
      #expect(try await !client.get("/conversations").ids.contains("blocked_user_mara"))
      let all = try await client.get(
        "/conversations?includeBlockedUsers=true&withBlockedInfo=true")
      #expect(all.pagination["total"] == 61)
      let row = all.rows.first { $0["conversationId"] == "blocked_user_mara" }
      #expect(row?["conversationWith"]?["blockedByMe"] == true)
      #expect(row?["conversationWith"]?["hasBlockedMe"] == false)
    }
  }

  @Test func `Without an acting user the rows of all users come with their owners`() async throws {
    try await withSandbox { _, client in
      let rows = try await client.acting(as: nil).get("/conversations?perPage=1000").rows
      let owners = rows.compactMap { $0["uid"]?.string }
      #expect(owners.count == rows.count)
      #expect(owners == owners.sorted())
      #expect(Set(owners).contains("dina"))
    }
  }

  @Test func `A page of a very long list reads no more rows than it shows`() async throws {
    try await withSandbox({ $0.conversations = 20_000 }) { server, client in
      let before = await server.rowsExamined
      let first = try await client.get("/conversations?perPage=100")
      #expect(first.pagination["total"] == 20_000)
      try await server.send("hello", from: "ines", to: .user("mara"))
      let last = try await client.get("/conversations?perPage=100&page=200")
      #expect(first.rows.count == 100)
      #expect(last.rows.count == 100)
      #expect(await server.rowsExamined - before <= 200)
    }
  }
}
