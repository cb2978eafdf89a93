import Conversations
import Testing

@Suite("Sentences for people") struct SentenceTests {
  @Test(arguments: [
    (
      SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "m"),
      "The key was refused (AUTH_ERR_APIKEY_NOT_FOUND): check api_key in the configuration, then press ^R."
    ),
    (
      .unauthorized(code: "AUTH_ERR_NO_ACCESS", message: ""),
      "The key may not do this (AUTH_ERR_NO_ACCESS): use a key with the scope fullAccess as api_key, then press ^R."
    ),
    (
      .unauthorized(code: "AUTH_ERR_INVALID_APPID", message: ""),
      "The app is unknown (AUTH_ERR_INVALID_APPID): check app_id and region in the configuration, then press ^R."
    ),
    (
      .unauthorized(code: "ERR_UID_NOT_FOUND", message: ""),
      "The acting user is unknown (ERR_UID_NOT_FOUND): check uid in the configuration, then press ^R."
    ),
    (
      .unauthorized(code: "HTTP 403", message: ""),
      "The server refused the credentials (HTTP 403): check api_key, app_id and uid in the configuration, then press ^R."
    ),
    (
      .rateLimited(retryAfter: 15),
      "Too many requests: the server asks for 15 s of silence, then it goes on by itself."
    ),
    (
      .rateLimited(retryAfter: nil),
      "Too many requests: waiting a while, then it goes on by itself."
    ),
    (
      .refused(code: "ERR_FEATURE_NOT_ACCESSIBLE", message: "m", status: 403),
      "The feature is switched off for this app; its owner can switch it on in the dashboard (ERR_FEATURE_NOT_ACCESSIBLE)."
    ),
    (
      .refused(code: "ERR_BAD_REQUEST", message: "tags: too many", status: 400),
      "The server refused (ERR_BAD_REQUEST, HTTP 400): tags: too many"
    ),
    (
      .refused(code: "HTTP 404", message: "", status: 404),
      "The server refused (HTTP 404): without a reason"
    ),
    (.refused(code: "OWN", message: "Nothing was sent.", status: 0), "Nothing was sent."),
    (
      .serverFault(code: nil, status: 502),
      "The server failed on its side (HTTP 502): it is tried again by itself."
    ),
    (
      .serverFault(code: "ERR_EXCEPTION", status: 500),
      "The server failed on its side (ERR_EXCEPTION, HTTP 500): it is tried again by itself."
    ),
    (
      .malformed(place: "body: not JSON"),
      "The answer could not be read (body: not JSON): check base_url, and the log for more."
    ),
    (
      .unreachable(.unknownHost, detail: "no such host", outcomeUnknown: false),
      "The server's name has no address (no such host): check the network, app_id, region and base_url."
    ),
    (
      .unreachable(.timeout, detail: "", outcomeUnknown: true),
      "The server took too long to answer: it is tried again by itself."
    ),
  ])
  func `Each failure says what happened and what to do`(failure: SyncFailure, sentence: String) {
    #expect(failure.sentence == sentence)
  }

  @Test(arguments: [
    SyncFailure.refused(code: "X", message: String(repeating: "long ", count: 5000), status: 400),
    .refused(code: String(repeating: "X", count: 5000), message: "", status: 400),
    .unauthorized(code: String(repeating: "X", count: 5000), message: ""),
    .malformed(place: String(repeating: "x", count: 5000)),
    .unreachable(.other, detail: String(repeating: "x", count: 5000), outcomeUnknown: false),
  ])
  func `A long text of the server is cut`(failure: SyncFailure) {
    #expect(failure.sentence.count < 300)
  }
}
