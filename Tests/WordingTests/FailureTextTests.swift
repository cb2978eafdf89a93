import Conversations
import RecentChats
import Testing
import Wording

@Suite("A failure in a sentence") struct FailureTextTests {
  private static let pane = Reader.pane { $0 == .refresh ? "Space" : nil }

  @Test(
    "says what happened and what to do, with the key that is bound",
    arguments: [
      (
        SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "m"),
        "The API key was rejected (AUTH_ERR_APIKEY_NOT_FOUND). Check api_key in the configuration, then press Space."
      ),
      (
        .unauthorized(code: "AUTH_ERR_NO_ACCESS", message: ""),
        "The API key lacks permission (AUTH_ERR_NO_ACCESS). Set api_key to a key with the scope fullAccess, then press Space."
      ),
      (
        .unauthorized(code: "AUTH_ERR_INVALID_APPID", message: ""),
        "The app is unknown (AUTH_ERR_INVALID_APPID). Check app_id and region in the configuration, then press Space."
      ),
      (
        .unauthorized(code: "ERR_UID_NOT_FOUND", message: ""),
        "The acting user is unknown (ERR_UID_NOT_FOUND). Check uid in the configuration, then press Space."
      ),
      (
        .unauthorized(code: nil, message: "", status: 403),
        "The server rejected the credentials (HTTP 403). Check api_key, app_id and uid in the configuration, then press Space."
      ),
      (
        .rateLimited(retryAfter: 15), "Rate-limited by the server. Polling pauses for 15 s."
      ),
      (
        .rateLimited(retryAfter: nil), "Rate-limited by the server. Polling pauses for a while."
      ),
      (
        .refused(code: "ERR_FEATURE_NOT_ACCESSIBLE", message: "m", status: 403),
        "This feature is off for the app (ERR_FEATURE_NOT_ACCESSIBLE). The app's owner can turn it on in the dashboard."
      ),
      (
        .refused(code: "ERR_MSG_NOT_FOUND", message: "m", status: 404),
        "That message no longer exists (ERR_MSG_NOT_FOUND)."
      ),
      (
        .refused(code: "ERR_BAD_REQUEST", message: "tags: too many", status: 400),
        "The server refused the request (ERR_BAD_REQUEST, HTTP 400): tags: too many"
      ),
      (
        .refused(code: "ERR_BAD_REQUEST", message: "", status: 400),
        "The server refused the request without a reason (ERR_BAD_REQUEST, HTTP 400)."
      ),
      (
        .refused(code: nil, message: "", status: 404),
        "The answer did not come from the API (HTTP 404). Check base_url, which usually ends with /v3."
      ),
      (
        .intermediary(status: 404),
        "The answer did not come from the API (HTTP 404). Check base_url, which usually ends with /v3. Retrying automatically; press Space to retry now."
      ),
      (
        .intermediary(status: 403),
        "A gateway or firewall answered in place of the API (HTTP 403). Check the network and base_url. Retrying automatically; press Space to retry now."
      ),
      (
        .intermediary(status: 200),
        "A sign-in page or proxy answered in place of the API (HTTP 200). Sign in to the network with a browser, or check base_url. Retrying automatically; press Space to retry now."
      ),
      (
        .intermediary(status: 302),
        "The request was redirected, which the API never does (HTTP 302). Sign in to the network with a browser, or check base_url. Retrying automatically; press Space to retry now."
      ),
      (
        .intermediary(status: 511),
        "The network requires you to sign in (HTTP 511). Sign in with a browser. Retrying automatically; press Space to retry now."
      ),
      (
        .serverFault(code: nil, status: 503, retryAfter: 30),
        "Server error (HTTP 503). Polling pauses for 30 s."
      ),
      (
        .impossible(.unaddressable), "Its ID cannot be part of an address; nothing was sent."
      ),
      (
        .refused(code: nil, message: "", status: 200),
        "The server refused the request without a reason. Press Space to see the current state."
      ),
      (
        .impossible(.deletingGroupMessages),
        "Only the messages of one-to-one conversations can be deleted permanently; nothing was sent."
      ),
      (
        .impossible(.nothingToMarkUnread),
        "No message from someone else is there to mark unread; nothing was changed."
      ),
      (
        .serverFault(code: nil, status: 502),
        "Server error (HTTP 502). Retrying automatically; press Space to retry now."
      ),
      (
        .serverFault(code: "ERR_EXCEPTION", status: 500),
        "Server error (ERR_EXCEPTION, HTTP 500). Retrying automatically; press Space to retry now."
      ),
      (
        .malformed(place: "body: not JSON"),
        "The server's response could not be read (body: not JSON). Check base_url. Retrying automatically; press Space to retry now."
      ),
      (
        .unreachable(.unknownHost, detail: "no such host", outcomeUnknown: false),
        "The server's name has no address (no such host). Check the network, app_id, region and base_url. Retrying automatically; press Space to retry now."
      ),
      (
        .unreachable(.timeout, detail: "", outcomeUnknown: true),
        "The server took too long to respond. Retrying automatically; press Space to retry now."
      ),
    ])
  func sentences(failure: SyncFailure, sentence: String) {
    #expect(failure.sentence(for: Self.pane, isRetried: true) == sentence)
  }

  @Test(
    "names the command where there are no keys, and neither where nothing goes on",
    arguments: [
      (
        SyncFailure.serverFault(code: nil, status: 502),
        "Server error (HTTP 502). Retrying automatically; type refresh to retry now.",
        "Server error (HTTP 502). Try again later."
      ),
      (
        .rateLimited(retryAfter: 15), "Rate-limited by the server. Polling pauses for 15 s.",
        "Rate-limited by the server. Try again in 15 s."
      ),
      (
        .serverFault(code: nil, status: 503, retryAfter: 9),
        "Server error (HTTP 503). Polling pauses for 9 s.",
        "Server error (HTTP 503). Try again in 9 s."
      ),
      (
        .unauthorized(code: "AUTH_ERR_X", message: ""),
        "The API key was rejected (AUTH_ERR_X). Check api_key in the configuration, then type refresh.",
        "The API key was rejected (AUTH_ERR_X). Check api_key in the configuration."
      ),
      (
        .refused(code: "ERR_CONVERSATION_NOT_FOUND", message: "", status: 404),
        "This conversation no longer exists (ERR_CONVERSATION_NOT_FOUND).",
        "This conversation no longer exists (ERR_CONVERSATION_NOT_FOUND)."
      ),
    ])
  func readers(failure: SyncFailure, plain: String, shell: String) {
    #expect(failure.sentence(for: .plain, isRetried: true) == plain)
    #expect(failure.sentence(for: .shell, isRetried: true) == shell)
  }

  @Test("does not promise that a change is sent again which was refused")
  func refused() {
    let notice = Notice.refused(
      ChangeOfConversation(.unpin, name: "Ada"), .failure(.serverFault(code: nil, status: 500)))
    #expect(notice.text(for: Self.pane) == "Could not unpin Ada: Server error (HTTP 500).")
  }

  @Test(
    "cuts a long text of the server",
    arguments: [
      SyncFailure.refused(code: "X", message: String(repeating: "long ", count: 5000), status: 400),
      .refused(code: String(repeating: "X", count: 5000), message: "", status: 400),
      .unauthorized(code: String(repeating: "X", count: 5000), message: ""),
      .malformed(place: String(repeating: "x", count: 5000)),
      .unreachable(.other, detail: String(repeating: "x", count: 5000), outcomeUnknown: false),
    ])
  func cut(failure: SyncFailure) {
    #expect(failure.sentence(for: Self.pane).count < 300)
  }
}
