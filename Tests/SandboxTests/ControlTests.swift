import Sandbox
import SandboxSupport
import TestSupport
import Testing

@Suite struct ControlTests {
  @Test func `Faults are set, added, listed and cleared by the control route`() async throws {
    try await withSandbox { server, client in
      _ = try await client.control("POST", "/faults", ["faults": ["html500=3"]])
      let added = try await client.control("POST", "/faults", ["add": ["latency=1"]])
      #expect(added.data == ["html500@3", "latency=1"])
      #expect(try await client.get("/conversations").status == 500)
      #expect(try await client.control("GET", "/faults").data == ["html500@2", "latency=1"])
      let bad = try await client.control("POST", "/faults", ["faults": ["htlm500"]])
      #expect(bad.status == 400)
      #expect(bad.text.contains("html500"))
      _ = try await client.control("DELETE", "/faults")
      #expect(await server.activeFaults.isEmpty)
    }
  }

  @Test func `The route shows the requests, without the key`() async throws {
    try await withSandbox { server, client in
      _ = try await client.send("PUT", "/users/dina/conversation", ["tags": ["x"]])
      let shown = try await client.control("GET", "/requests")
      #expect(shown.rows.count == 1)
      #expect(shown.rows[0]["path"] == "/users/dina/conversation")
      #expect(shown.rows[0]["body"] == #"{"tags":["x"]}"#)
      #expect(shown.rows[0]["headers"]?["onbehalfof"] == "mara")
      #expect(!shown.text.contains(client.address.apiKey))
      #expect(await server.requests.first?.uid == "mara")
    }
  }

  @Test func `Messages and events can be made to happen`() async throws {
    try await withSandbox { _, client in
      let sent = try await client.control(
        "POST", "/messages", ["from": "zoe", "user": "mara", "text": "now"])
      #expect(sent.status == 200)
      let row = try await client.get("/users/zoe/conversation").data
      #expect(row["lastMessage"]?["data"]?["text"] == "now")
      let event = try await client.control("POST", "/traffic").data["event"]?.string
      #expect(event?.isEmpty == false)
    }
  }

  @Test func `A test waits for a request instead of for time`() async throws {
    try await withSandbox { server, client in
      async let seen = server.waitForRequest { $0.method == "POST" }
      _ = try await client.get("/conversations")
      _ = try await client.send("POST", "/users/dina/conversation/read")
      #expect(try await seen.path == "/users/dina/conversation/read")
      await #expect(throws: NeverHappened.self) {
        try await server.waitForRequest(within: .milliseconds(1)) { $0.method == "PATCH" }
      }
    }
  }

  @Test func `A held answer comes after what happened meanwhile`() async throws {
    try await withSandbox { server, client in
      await server.holdAnswers()
      async let held = client.send("POST", "/users/dina/conversation/read")
      while await server.state(of: .user("dina"), for: "mara")?.unread != 0 { await Task.yield() }
      #expect(await server.requests.isEmpty)
      await server.releaseAnswers()
      let status = try await held.status
      #expect(status == 200)
    }
  }

  @Test func `A stopped server refuses connections, and comes back with what it knew`()
    async throws
  {
    try await withSandbox { server, client in
      _ = try await client.send("PUT", "/users/dina/conversation", ["tags": ["kept"]])
      await server.stop()
      await #expect(throws: (any Error).self) { try await client.get("/conversations") }
      #expect(try await server.start() == client.address)
      #expect(try await client.get("/users/dina/conversation").data["tags"] == ["kept"])
    }
  }

  @Test func `A port that is taken is named`() async throws {
    try await withSandbox { _, client in
      var configuration = SandboxConfiguration()
      configuration.port = client.address.port
      let second = SandboxServer(configuration)
      let error = await #expect(throws: SandboxError.self) { try await second.start() }
      #expect(error?.description.contains("\(client.address.port)") == true)
    }
  }
}
