import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Refusals") struct RejectionTests {
  @Test(arguments: [
    (
      #"{"error":{"code":"A","message":"B","devMessage":"C","source":"chat-api","details":{"z":["1","2"],"a":["3"]}}}"#,
      ServerRejection(status: 400, code: "A", message: "B", details: ["a: 3", "z: 1 2"])
    ),
    (
      #"{"error":{"code":"A","message":"B"}}"#,
      ServerRejection(status: 400, code: "A", message: "B")
    ),
    (#"{"error":{"code":"","details":[]}}"#, ServerRejection(status: 400)),
    (
      #"{"error":{"code":"A","details":{"limit":5,"x":{}}}}"#,
      ServerRejection(status: 400, code: "A", details: ["limit: 5"])
    ),
    (#"{"error":"no"}"#, ServerRejection(status: 400)),
    (#"{"error":[]}"#, ServerRejection(status: 400)),
    ("[]", ServerRejection(status: 400)), ("<html><h1>Bad Gateway", ServerRejection(status: 400)),
    ("", ServerRejection(status: 400)),
    ("{\"error\":{\"code\":\"A", ServerRejection(status: 400)),
    (
      "{\"error\":{\"code\":\"A\",\"message\":\"x\\ud800\"}}",
      ServerRejection(status: 400, code: "A", message: "x\u{FFFD}")
    ),
  ])
  func `An error is read from as much of its body as there is`(
    body: String, rejection: ServerRejection
  ) {
    #expect(ServerRejection(answer(body, status: 400)) == rejection)
  }

  @Test(
    arguments: [
      ([("Retry-After", "15")], 15), ([("retry-after", "0")], 0), ([("Retry-After", "-4")], 0),
      ([("Retry-After", "9223372036854775807")], 86_400), ([("Retry-After", "soon")], nil),
      ([("Retry-After", "Thu, 01 Jan 1970 00:17:00 GMT")], 20),
      ([("Retry-After", "Thu, 01 Jan 1970 00:10:00 GMT")], 0),
      (
        [
          ("Retry-After", "Thu, 01 Jan 1970 03:00:05 GMT"),
          ("Date", "Thu, 01 Jan 1970 03:00:00 GMT"),
        ], 5
      ),
      ([("X-Rate-Limit-Reset", "10807"), ("Date", "Thu, 01 Jan 1970 03:00:00 GMT")], 7),
      ([("X-Rate-Limit-Reset", "10799"), ("Date", "Thu, 01 Jan 1970 03:00:00 GMT")], 0),
      ([("X-Rate-Limit-Reset", "1007"), ("Date", "yesterday")], 7),
      ([("Retry-After", "Thu, 01 Foo 1970 00:17:00 GMT")], nil),
      ([("Retry-After", "Thu, 41 Jan 1970 00:17:00 GMT")], nil),
      ([("Retry-After", "Thu, 01 Jan 1970 88:17:00 GMT")], nil),
      ([("Retry-After", "Thu, 01 Jan 1970 00:149:00 GMT")], nil),
      ([("X-Rate-Limit-Reset", "1030")], 30),
      ([("X-Rate-Limit-Reset", "9223372036854775807")], 86_400),
      ([("X-Rate-Limit-Reset", "900")], 0), ([("X-RateLimit-Reset", "1030")], 30),
      ([("Retry-After", "1.2")], 2), ([("Retry-After", "-0.5")], 0),
      ([("Retry-After", "nan")], nil),
      ([("X-Rate-Limit-Reset", "-9223372036854775808")], 0),
      ([("X-Rate-Limit-Reset", "1030"), ("Retry-After", "15")], 15),
      ([("X-Rate-Limit-Reset", "1030"), ("Retry-After", "soon")], 30), ([], nil),
    ] as [([(String, String)], Int64?)])
  func `The retry time is given in seconds, as a date, or as a moment`(
    headers: [(String, String)], seconds: Int64?
  ) {
    let response = answer("", status: 429, headers: headers.map { HTTPHeader($0.0, $0.1) })
    let failure = SyncFailure(.rejected(ServerRejection(response)), subject: .list, now: 1000)
    #expect(failure == .rateLimited(retryAfter: seconds))
  }

  @Test(arguments: [
    ("45", Int64(45)), ("1780000045", 45), ("1780000045000", 45), ("1779990000", 0),
    ("86401", 0), ("soon", nil),
  ])
  func `The end of a period is a moment, or the seconds until then`(
    reset: String, seconds: Int64?
  ) {
    for date in [nil, "Thu, 28 May 2026 20:26:40 GMT"] {
      let headers = [("X-RateLimit-Reset", reset)] + (date.map { [("Date", $0)] } ?? [])
      let response = answer("", status: 429, headers: headers.map { HTTPHeader($0.0, $0.1) })
      let failure = SyncFailure(
        .rejected(ServerRejection(response)), subject: .list, now: 1_780_000_000)
      #expect(failure == .rateLimited(retryAfter: seconds))
    }
  }

  @Test func `With a clock before 1970, the last possible retry time does not overflow`() {
    let rejection = ServerRejection(status: 429, retry: .at(.max))
    #expect(
      SyncFailure(.rejected(rejection), subject: .list, now: -10)
        == .rateLimited(retryAfter: 86_400))
  }
}
