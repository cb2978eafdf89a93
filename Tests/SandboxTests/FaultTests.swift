import Foundation
import Sandbox
import SandboxSupport
import Testing

@Suite struct FaultTests {
  private let list = "/conversations?perPage=5"

  @Test(arguments: [
    ("latency=800", Fault(.latency(milliseconds: 800))),
    ("drop=0.2", Fault(.drop, .chance(0.2))),
    ("cut=1", Fault(.cut, .next(1))),
    ("rate-limit=15", Fault(.rateLimit(seconds: 15))),
    ("html500=3:writes", Fault(.html500, .next(3), scope: .writes)),
    ("refuse=404@2", Fault(.refuse(status: 404, code: "ERR_UID_NOT_FOUND"), .next(2))),
    ("refuse=403,ERR_X", Fault(.refuse(status: 403, code: "ERR_X"))),
    ("drop-answer=1/4", Fault(.dropAnswer, .every(4))),
    ("malformed-row", Fault(.malformedRow)),
    ("page-cap=50:lists", Fault(.pageCap(rows: 50), scope: .lists)),
    ("bandwidth=50", Fault(.bandwidth(kilobits: 50))),
    ("gateway=302@3:writes", Fault(.gateway(status: 302), .next(3), scope: .writes)),
    ("maintenance=30", Fault(.maintenance(seconds: 30))),
    ("clock-skew=-10800", Fault(.clockSkew(seconds: -10_800))),
    ("no-last-message:lists", Fault(.noLastMessage, scope: .lists)),
  ])
  func `A fault is read, and writes itself so that it can be read again`(
    text: String, fault: Fault
  ) throws {
    #expect(try Fault(parsing: text) == fault)
    #expect(try Fault(parsing: fault.text) == fault)
  }

  @Test(arguments: [
    ("latancy=3", "Did you mean “latency”?"), ("malformed-rows", "Did you mean “malformed-row”?"),
    ("latency", "latency=800"), ("drop=often", "frequency"), ("cut=1:sometimes", "lists"),
    ("refuse=999", "refuse=403"), ("gateway=99", "gateway=403"), ("gateway", "gateway=403"),
    ("maintenance=long", "maintenance=30"),
    ("", "There are array-of-one, bandwidth, clock-skew, cut, "),
  ])
  func `An invalid fault is reported with the valid forms`(text: String, hint: String) {
    let error = #expect(throws: FaultSyntaxError.self) { try Fault(parsing: text) }
    #expect(error?.description.contains(hint) == true)
  }

  @Test(arguments: Fault.names)
  func `Every fault that is named can be read without a frequency`(name: String) throws {
    let withNumber = [
      "latency", "rate-limit", "huge-body", "short-page", "page-cap", "page-limit", "large-rows",
      "deep-nesting", "bandwidth", "maintenance", "clock-skew",
    ]
    let values = Dictionary(uniqueKeysWithValues: withNumber.map { ($0, "=1") })
      .merging(["gateway": "=403"]) { first, _ in first }
    #expect(try Fault(parsing: name + (values[name] ?? "")).kind.name == name)
  }

  @Test(arguments: [FaultKind.drop, .dropAnswer, .cut])
  func `A broken connection breaks the request, and the next one works`(kind: FaultKind)
    async throws
  {
    try await withSandbox { server, client in
      await server.set([Fault(kind, .next(1))])
      await #expect(throws: (any Error).self) { try await client.get(list) }
      #expect(await server.activeFaults.isEmpty)
      let next = try await client.get(list)
      #expect(next.status == 200)
    }
  }

  @Test func `A dropped change is not made, an unanswered one is`() async throws {
    try await withSandbox { server, client in
      let path = "/users/dina/conversation/read"
      await server.set([Fault(.drop, .next(1))])
      _ = try? await client.send("POST", path)
      #expect(await server.state(of: .user("dina"), for: "mara")?.unread == 1)
      await server.set([Fault(.dropAnswer, .next(1))])
      _ = try? await client.send("POST", path)
      #expect(await server.state(of: .user("dina"), for: "mara")?.unread == 0)
    }
  }

  @Test func `A rate limit carries both headers and ends with its seconds`() async throws {
    let clock = Clock()
    try await withSandbox({ $0.now = { clock.now } }) { server, client in
      await server.set([Fault(.rateLimit(seconds: 15))])
      clock.advance(by: 5)
      let refused = try await client.get(list)
      #expect(refused.status == 429)
      #expect(refused.headers["retry-after"] == "10")
      #expect(refused.headers["x-rate-limit-reset"] == String(testNow + 15))
      clock.advance(by: 10)
      #expect(try await client.get(list).status == 200)
    }
  }

  @Test func `Servers and proxies fail with and without JSON`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.html500, .next(1)), Fault(.html200, .next(2))])
      let proxy = try await client.get(list)
      #expect(proxy.status == 500)
      #expect(proxy.headers["content-type"] == "text/html; charset=utf-8")
      #expect(try await client.get(list).text.hasPrefix("<!DOCTYPE html>"))
      await server.set([Fault(.json500)])
      let failure = try await client.get(list)
      #expect(failure.status == 500)
      #expect(failure.code == "ERR_MISSION_FAILED")
      await server.set([Fault(.wrongKey)])
      #expect(try await client.get(list).code == "AUTH_ERR_APIKEY_NOT_FOUND")
    }
  }

  @Test(arguments: [200, 300, 401, 403, 404, 407, 451, 502, 511])
  func `A gateway answers with a page of any status, and the change is not made`(status: Int)
    async throws
  {
    try await withSandbox { server, client in
      await server.set([Fault(.gateway(status: status), .next(2))])
      for _ in 0..<2 {
        let page = try await client.send("POST", "/users/dina/conversation/read")
        #expect(page.status == status)
        #expect(page.text.hasPrefix("<!DOCTYPE html>"))
        #expect((page.headers["location"] != nil) == (300..<400).contains(status))
      }
      #expect(await server.state(of: .user("dina"), for: "mara")?.unread == 1)
      #expect(try await client.get(list).status == 200)
    }
  }

  @Test func `Maintenance announces its end and is over then`() async throws {
    let clock = Clock()
    try await withSandbox({ $0.now = { clock.now } }) { server, client in
      await server.set([Fault(.maintenance(seconds: 30))])
      clock.advance(by: 10)
      let page = try await client.get(list)
      #expect(page.status == 503)
      #expect(page.headers["retry-after"] == "20")
      clock.advance(by: 20)
      #expect(try await client.get(list).status == 200)
    }
  }

  @Test func `A server whose clock is wrong names every moment by that clock`() async throws {
    let clock = Clock()
    try await withSandbox({ $0.now = { clock.now } }) { server, client in
      await server.set([Fault(.clockSkew(seconds: 10_800)), Fault(.rateLimit(seconds: 15))])
      let limited = try await client.get(list)
      let ahead = testNow + 10_800
      #expect(limited.headers["date"] == Self.date(ahead))
      #expect(limited.headers["retry-after"] == Self.date(ahead + 15))
      #expect(limited.headers["x-rate-limit-reset"] == String(ahead + 15))
    }
  }

  private static func date(_ seconds: Int64) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  @Test func `A refusal is after changes only`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.refuse(status: 403, code: "ERR_PERMISSION_DENIED"), .next(1))])
      #expect(try await client.get(list).status == 200)
      let path = "/users/dina/conversation/read"
      let refused = try await client.send("POST", path)
      #expect(refused.status == 403)
      #expect(refused.code == "ERR_PERMISSION_DENIED")
      #expect(await server.state(of: .user("dina"), for: "mara")?.unread == 1)
      #expect(try await client.send("POST", path).status == 200)
    }
  }

  @Test func `One row is broken in three ways while the others stay right`() async throws {
    try await withSandbox { server, client in
      let right = try await client.get(list).rows
      await server.set([Fault(.malformedRow)])
      let text = try await client.get(list).rows
      #expect(text[0] == "not a conversation")
      #expect(text.dropFirst() == right.dropFirst())
      await server.set([Fault(.rowWithoutID)])
      #expect(try await client.get(list).rows[0]["conversationId"] == nil)
      await server.set([Fault(.rowOfWrongTypes)])
      #expect(try await client.get(list).rows[0]["lastMessage"] == 7)
    }
  }

  @Test func `The documented oddities of the wire can be switched on`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.integers)])
      let numbers = try await client.get(list).rows[1]
      #expect(numbers["unreadMessageCount"] == 12)
      #expect(numbers["lastMessage"]?["id"]?.integer != nil)
      await server.set([Fault(.arrayOfOne)])
      #expect(try await client.get("/users/dina/conversation").rows.count == 1)
      await server.set([Fault(.emptyArrays)])
      #expect(try await client.get("/users/wren/conversation").data["lastMessage"] == [])
      #expect(try await client.get(list).rows[0]["conversationWith"]?["metadata"] == [])
      await server.set([Fault(.noLastMessage)])
      #expect(try await client.get(list).rows.allSatisfy { $0["lastMessage"] == nil })
      await server.set([Fault(.unknownCategory)])
      #expect(try await client.get(list).rows[0]["lastMessage"]?["category"] == "hologram")
    }
  }

  @Test func `A body can be huge, and a name can be no UTF-8`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.hugeBody(mebibytes: 1), .next(1))])
      #expect(try await client.get(list).body.count > 1 << 20)
      await server.set([Fault(.invalidUTF8)])
      let body = try await client.get(list).body
      #expect(String(data: body, encoding: .utf8) == nil)
    }
  }

  @Test func `Latency holds an answer back by the time that was asked for`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.latency(milliseconds: 200))])
      let start = ContinuousClock.now
      _ = try await client.get(list)
      #expect(ContinuousClock.now - start >= .milliseconds(200))
    }
  }

  @Test func `Each third and one in two come by the seed`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.json500, .every(3))])
      var statuses: [Int] = []
      for _ in 0..<6 { statuses.append(try await client.get(list).status) }
      #expect(statuses == [200, 200, 500, 200, 200, 500])
      await server.set([Fault(.json500, .chance(0.5))])
      statuses = []
      for _ in 0..<30 { statuses.append(try await client.get(list).status) }
      #expect(Set(statuses) == [200, 500])
    }
  }

  @Test func `A capped page says so, a page beyond the limit is refused`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.pageCap(rows: 3))])
      let capped = try await client.get("/conversations?perPage=5&page=2")
      #expect(capped.rows.count == 3)
      #expect(capped.pagination["per_page"] == 3)
      #expect(capped.pagination["total_pages"] == 20)
      await server.set([Fault(.pageLimit(rows: 3))])
      let refused = try await client.get(list)
      #expect(refused.status == 400)
      #expect(refused.code == "ERR_BAD_REQUEST")
      let small = try await client.get("/conversations?perPage=3")
      #expect(small.rows.count == 3)
    }
  }

  @Test func `A page may be short, its rows large, and a message deep`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.shortPage(rows: 2))])
      let short = try await client.get(list)
      #expect(short.rows.count == 3)
      #expect(short.pagination["per_page"] == 5)
      await server.set([Fault(.largeRows(kibibytes: 36))])
      let large = try await client.get(list)
      #expect(large.body.count > 4 * 36 * 1_024)
      await server.set([Fault(.deepNesting(levels: 508))])
      let deep = try await client.get(list)
      #expect(String(decoding: deep.body, as: UTF8.self).contains(#"{"a":{"a":{"a":"#))
    }
  }

  @Test func `A row may be of an unknown kind, and its count no number`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.unknownKind), Fault(.unreadableCount)])
      let row = try await client.get(list).rows[0]
      #expect(row["conversationType"] == "channel")
      #expect(row["unreadMessageCount"] == "1,234")
    }
  }

  @Test func `All responses share a slow line`() async throws {
    try await withSandbox { server, client in
      await server.set([Fault(.bandwidth(kilobits: 400))])
      let clock = ContinuousClock()
      let start = clock.now
      async let first = client.get(list)
      async let second = client.get(list)
      let bytes = try await first.body.count + second.body.count
      let expected = Duration.seconds(1) * bytes * 8 / 400_000
      #expect(clock.now - start >= expected)
    }
  }
}
