import Sandbox
import Testing

@Suite struct AccessTests {
  @Test func `A missing, a wrong and a small key are refused each in its way`() async throws {
    try await withSandbox { _, client in
      var client = client
      client.key = nil
      let missing = try await client.get("/conversations")
      #expect(missing.status == 401)
      #expect(missing.code == "AUTH_ERR_EMPTY_APIKEY")
      client.key = "abc"
      let wrong = try await client.get("/conversations")
      #expect(wrong.status == 401)
      #expect(wrong.code == "AUTH_ERR_APIKEY_NOT_FOUND")
      let message = wrong.json["error"]?["message"]
      #expect(message == "The key abc does not exist. Please use correct apiKey.")
      client.key = client.address.authOnlyKey
      let small = try await client.get("/conversations")
      #expect(small.status == 403)
      #expect(small.code == "AUTH_ERR_NO_ACCESS")
    }
  }

  @Test(arguments: [
    ("GET", "/users/dina/conversation"), ("PUT", "/groups/workshop/conversation"),
    ("DELETE", "/users/dina/conversation"), ("POST", "/users/dina/conversation/read"),
    ("POST", "/users/dina/conversation/delivered"), ("DELETE", "/users/dina/conversation/read"),
    ("POST", "/users/dina/conversation/pin"), ("DELETE", "/users/dina/conversation/pin"),
    ("GET", "/conversations/dina_user_mara"), ("DELETE", "/conversations/dina_user_mara"),
  ])
  func `An operation on one row asks for the acting user`(method: String, path: String) async throws
  {
    try await withSandbox { _, client in
      let answer = try await client.acting(as: nil).send(method, path)
      #expect(answer.status == 400)
      #expect(answer.details["onBehalfOf"] != nil)
      let unknown = try await client.acting(as: "nobody").send(method, path)
      #expect(unknown.status == 404)
      #expect(unknown.code == "ERR_UID_NOT_FOUND")
    }
  }

  @Test(arguments: [
    ("GET", "/users/nobody/conversation", 404, "ERR_UID_NOT_FOUND"),
    ("GET", "/groups/nowhere/conversation", 404, "ERR_GUID_NOT_FOUND"),
    ("GET", "/users/tomasz/conversation/", 200, nil),
    ("GET", "/users/desk-agent/messages", 200, nil),
    ("GET", "/messages/999999", 404, "ERR_MESSAGE_ID_NOT_FOUND"),
    ("GET", "/nothing/here", 404, "ERR_API_NOT_FOUND"),
    ("PATCH", "/conversations", 404, "ERR_API_NOT_FOUND"),
    ("GET", "/users/nobody", 404, "ERR_UID_NOT_FOUND"),
    ("GET", "/groups/nowhere", 404, "ERR_GUID_NOT_FOUND"),
  ])
  func `A missing resource returns an error`(
    method: String, path: String, status: Int, code: String?
  )
    async throws
  {
    try await withSandbox { _, client in
      let answer = try await client.send(method, path)
      #expect(answer.status == status)
      #expect(answer.code == code)
    }
  }

  @Test func `Two who never wrote to each other have no conversation`() async throws {
    try await withSandbox { _, client in
      let answer = try await client.acting(as: "leo").get("/users/zoe/conversation")
      #expect(answer.status == 403)
      #expect(answer.code == "ERR_CONVERSATION_NOT_ACCESSIBLE")
      let group = try await client.acting(as: "zoe").get("/groups/workshop/conversation")
      #expect(group.code == "ERR_CONVERSATION_NOT_ACCESSIBLE")
    }
  }

  @Test func `Beyond the limit of the minute there is nothing but 429`() async throws {
    try await withSandbox({ $0.requestsPerMinute = 2 }) { _, client in
      for left in ["1", "0"] {
        let answer = try await client.get("/conversations?perPage=1")
        #expect(answer.headers["x-rate-limit-remaining"] == left)
      }
      let refused = try await client.get("/conversations?perPage=1")
      #expect(refused.status == 429)
      #expect(refused.code == "ERR_TOO_MANY_REQUESTS")
      #expect(refused.headers["retry-after"] == "60")
      #expect(refused.headers["x-rate-limit-reset"] == String(testNow + 60))
    }
  }
}
