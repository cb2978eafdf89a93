import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Meaning of API errors") struct SyncFailureTests {
  enum Meaning { case unauthorized, limited, refused, fault, intermediary }

  static let table: [(Int, String?, Subject, Meaning)] = [
    (401, "AUTH_ERR_APIKEY_NOT_FOUND", .list, .unauthorized),
    (401, nil, .one, .intermediary), (401, nil, .list, .intermediary),
    (401, "ERR_WHATEVER", .one, .unauthorized),
    (403, "AUTH_ERR_NO_ACCESS", .one, .unauthorized),
    (404, "AUTH_ERR_APIKEY_NOT_FOUND", .list, .unauthorized),
    (403, nil, .list, .intermediary), (403, nil, .one, .intermediary),
    (404, "ERR_UID_NOT_FOUND", .list, .unauthorized), (404, "ERR_UID_NOT_FOUND", .one, .refused),
    (404, "ERR_GUID_NOT_FOUND", .one, .refused), (404, nil, .list, .intermediary),
    (404, nil, .one, .intermediary),
    (403, "ERR_CONVERSATION_NOT_ACCESSIBLE", .one, .refused),
    (403, "ERR_PLAN_RESTRICTION", .list, .refused), (400, "ERR_BAD_REQUEST", .list, .refused),
    (302, nil, .list, .intermediary), (307, nil, .one, .intermediary),
    (407, nil, .one, .intermediary),
    (451, nil, .list, .intermediary), (511, nil, .one, .intermediary),
    (400, nil, .one, .intermediary),
    (418, "NEW", .one, .refused),
    (429, "ERR_TOO_MANY_REQUESTS", .list, .limited), (429, nil, .one, .limited),
    (400, "ERR_TOO_MANY_REQUESTS", .one, .limited), (503, "TOO_MANY_REQUEST", .one, .limited),
    (500, nil, .list, .fault), (502, "X", .one, .fault), (408, nil, .one, .fault),
    (400, "ERR_EXCEPTION", .one, .fault), (200, "ERR_MISSION_FAILED", .one, .fault),
  ]

  @Test(arguments: table)
  func `The code decides, else the status`(
    status: Int, code: String?, subject: Subject, meaning: Meaning
  ) {
    let rejection = ServerRejection(status: status, code: code, message: "m", details: ["d"])
    let expected: SyncFailure =
      switch meaning {
      case .unauthorized: .unauthorized(code: code, message: "m d", status: status)
      case .limited: .rateLimited(retryAfter: nil)
      case .refused: .refused(code: code, message: "m d", status: status)
      case .fault: .serverFault(code: code, status: status)
      case .intermediary: .intermediary(status: status)
      }
    #expect(SyncFailure(.rejected(rejection), subject: subject, now: 0) == expected)
  }

  @Test(arguments: [
    (TransportError.Kind.nameNotResolved, SyncFailure.Unreachable.unknownHost),
    (.connectionRefused, .nobodyListens), (.connectionFailed, .noConnection),
    (.connectionLost, .connectionLost), (.timedOut, .timeout), (.handshakeFailed, .handshake),
    (.certificateRefused(.expired), .certificate(.expired)),
    (.certificateRefused(.wrongHost), .certificate(.wrongHost)), (.notTLS, .notTLS),
    (.outdatedTLS, .outdatedTLS), (.clientCertificateRequired, .clientCertificate),
    (.authoritiesUnusable, .authorities), (.notHTTP, .notHTTP), (.libraryMissing, .libraryMissing),
    (.proxyFailed(.passwordRequired), .proxy(.passwordRequired)),
    (.proxyFailed(.refused(status: 403)), .proxy(.refused(status: 403))),
    (.proxyFailed(.certificateRefused(.revoked)), .proxy(.certificate(.revoked))),
    (.bodyTooLarge, .tooLarge), (.cancelled, .cancelled), (.closed, .cancelled),
    (.unsupportedAddress, .badAddress), (.other, .other),
  ])
  func `Without an answer the outcome may be unknown`(
    kind: TransportError.Kind, way: SyncFailure.Unreachable
  ) {
    for mayHaveArrived in [true, false] {
      let error = TransportError(kind, detail: "why", mayHaveArrived: mayHaveArrived)
      #expect(
        SyncFailure(.transport(error), subject: .list, now: 0)
          == .unreachable(way, detail: "why", outcomeUnknown: mayHaveArrived))
    }
  }

  @Test(arguments: [
    ("", "body: empty"), ("\n ", "body: empty"),
    (#"{"data":[{"#, "body: broken or incomplete JSON"),
    ("[]", "body: not an object"), ("{}", "data: missing"), (#"{"data":null}"#, "data: null"),
    (#"{"data":5}"#, "data: neither a list nor an object"),
    (#"{"data":"# + String(repeating: "[", count: 100_000), "body: broken or incomplete JSON"),
    (
      #"{"data":"# + String(repeating: #"{"a":"#, count: 100_000),
      "body: broken or incomplete JSON"
    ),
  ])
  func `A good status with a body that is none of ours names the place`(body: String, place: String)
  {
    #expect(throws: APIError.undecodable(place: place)) { try list(answer(body)) }
    #expect(
      SyncFailure(.undecodable(place: place), subject: .list, now: 0) == .malformed(place: place))
  }

  @Test(arguments: ["<html>", "\n<!DOCTYPE html>", "hello", "\u{FEFF}<p>"])
  func `A good status with a body that is not JSON comes from an intermediary`(body: String) {
    #expect(throws: APIError.foreign(status: 200)) { try list(answer(body)) }
    #expect(throws: APIError.foreign(status: 201)) {
      try ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(answer(body, status: 201))
    }
    #expect(
      SyncFailure(.foreign(status: 200), subject: .list, now: 0) == .intermediary(status: 200))
  }

  @Test(arguments: [#"{}"#, #"{"status":"ok"}"#, #"[]"#])
  func `JSON without data does not show that a change was made`(body: String) {
    #expect(throws: APIError.self) {
      try ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(answer(body))
    }
    #expect(throws: APIError.self) {
      try ConversationsEndpoints.pin(tom, as: me).decode(answer(body))
    }
  }

  @Test(arguments: [
    #"{"message":"Forbidden"}"#, #"{"error":{"code":403,"status":"PERMISSION_DENIED"}}"#,
    #"{"error":{"code":"AuthenticationFailed"}}"#, #"{"error":"unauthorized"}"#, "<html>403</html>",
  ])
  func `An error without a code of the API's form is not the API's word`(body: String) {
    for status in [401, 403, 404] {
      let rejection = ServerRejection(answer(body, status: status))
      #expect(
        SyncFailure(.rejected(rejection), subject: .list, now: 0) == .intermediary(status: status))
    }
  }

  @Test func `A failing server that names a time asks for a pause, whatever its page`() {
    for body in ["<html>", #"{"error":{"code":"ERR_EXCEPTION","message":"m"}}"#] {
      let response = answer(
        body, status: 503,
        headers: [
          HTTPHeader("Retry-After", "Thu, 01 Jan 1970 03:00:30 GMT"),
          HTTPHeader("Date", "Thu, 01 Jan 1970 03:00:00 GMT"),
        ])
      let failure = SyncFailure(
        .rejected(ServerRejection(response)), subject: .one, now: 1_780_000_000)
      #expect(failure.pause == 30)
      #expect(failure.asksForPause)
    }
    let response = answer("", status: 503, headers: [HTTPHeader("X-Rate-Limit-Reset", "1030")])
    let failure = SyncFailure(.rejected(ServerRejection(response)), subject: .one, now: 1_000)
    #expect(failure == .serverFault(code: nil, status: 503))
    #expect(!failure.asksForPause)
  }

  @Test func `Nesting that is still JSON costs at most its row`() throws {
    let nested = String(repeating: "[", count: 450) + String(repeating: "]", count: 450)
    let page = try list(rows: row(#""tags":\#(nested),"lastMessage":\#(nested)"#))
    #expect(page.rows.count + page.skipped.count == 1)
    let details = ConversationsEndpoints.details(of: tom, id: ConversationID("c"), as: me)
    let facts = try details.decode(answer(#"{"data":\#(row(#""new":\#(nested)"#))}"#)).value.facts
    #expect(facts.contains { $0.field == .unknown(path: "new") })
  }

  @Test func `A refusal without any text has neither a code nor a message`() {
    let rejection = ServerRejection(answer(#"{"data":{"success":false}}"#))
    #expect(
      SyncFailure(.rejected(rejection), subject: .list, now: 0)
        == .refused(code: nil, message: "", status: 200))
  }

  @Test(arguments: [302, 404, 200])
  func `A status without any text comes from an intermediary`(status: Int) {
    let rejection = ServerRejection(answer("", status: status))
    #expect(
      SyncFailure(.rejected(rejection), subject: .list, now: 0) == .intermediary(status: status))
  }

  @Test func `A text of few characters that are made of very much is cut`() async {
    let huge = "a" + String(repeating: "\u{301}", count: 100_000)
    let client = client(ScriptedTransport(refusal("NO", status: 400, message: huge)))
    let failure = await failure { () async throws(SyncFailure) in
      try await client.perform(outgoing(.unpin))
    }
    #expect("\(failure, default: "")".utf8.count < 2_000)
    let page = try? list(rows: row(#""conversationType":"\#(huge)""#))
    #expect((page?.rows.first?.peer.unknownKind?.utf8.count).map { $0 < 2_000 } == true)
  }

  @Test func `An error in the body of a good status counts`() {
    #expect(throws: APIError.rejected(ServerRejection(status: 200, code: "A", message: "b"))) {
      try list(answer(#"{"error":{"code":"A","message":"b"}}"#))
    }
  }
}
