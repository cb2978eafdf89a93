import Conversations
import Diagnostics
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
      (
        .unreachable(.other, detail: "libcurl error 43", outcomeUnknown: false),
        "The server could not be reached (libcurl error 43). Check base_url. Retrying automatically; press Space to retry now."
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

  @Test(
    "tells apart what stands in the way, with advice that fits it",
    arguments: [
      (
        .nobodyListens,
        "Nothing listens at the server's address and port. Check the network and base_url."
      ),
      (.noConnection, "No connection to the server. Check the network."),
      (
        .connectionLost,
        "The connection was cut before the response was complete. Check the network."
      ),
      (
        .certificate(.expired),
        "The server's certificate has expired. Check the clock of this machine, or ask its owner."
      ),
      (
        .certificate(.wrongHost),
        "The server's certificate is for another host. Check base_url."
      ),
      (
        .certificate(.unknownIssuer),
        "The server's certificate has an unknown issuer. If your network has its own certificate authority, set network.ca_file."
      ),
      (
        .handshake,
        "The connection was cut during the TLS handshake. A firewall may do so. Check the network and base_url."
      ),
      (.notTLS, "The server does not speak TLS on this port. Check base_url."),
      (.outdatedTLS, "The server's TLS version is older than 1.2. Its owner must update it."),
      (
        .authorities, "The trusted certificates could not be read. Check network.ca_file."
      ),
      (
        .proxy(.malformedAddress), "The proxy's address is not valid. Correct the proxy settings."
      ),
      (
        .proxy(.passwordRequired),
        "The proxy requires a password (HTTP 407). Check user name and password in the proxy settings."
      ),
      (
        .proxy(.refused(status: 403)),
        "The proxy refused to connect to the server (HTTP 403). Check the proxy settings and base_url."
      ),
      (
        .proxy(.certificate(.selfSigned)),
        "The proxy's certificate is self-signed. If your network has its own certificate authority, set network.ca_file."
      ),
      (.notHTTP, "The response is not HTTP. Check base_url."),
      (.libraryMissing, "libcurl could not be loaded. Install libcurl4, version 7.87 or newer."),
    ] as [(SyncFailure.Unreachable, String)])
  func unreachable(way: SyncFailure.Unreachable, sentence: String) {
    let failure = SyncFailure.unreachable(way, detail: "", outcomeUnknown: false)
    #expect(failure.sentence(for: Self.pane) == sentence)
  }

  private static let file = Place.file(
    "config.toml", at: ["profiles", "work", "api_key"], position: .init(line: 4, column: 1))

  @Test(
    "names a setting by its source, and what can be done about it",
    arguments: [
      (
        [.apiKey: .place(.environment("RECENTS_API_KEY"))],
        "The API key was rejected (AUTH_ERR_X). Check RECENTS_API_KEY, then start recents again."
      ),
      (
        [.apiKey: .place(file)],
        "The API key was rejected (AUTH_ERR_X). Check api_key in config.toml:4, then press Space."
      ),
      (
        [.apiKey: .program("pass", namedAt: file)],
        "The API key was rejected (AUTH_ERR_X). Check the key that pass prints (api_key in config.toml:4), then press Space."
      ),
      (
        [.apiKey: .variable("COMET_KEY", namedAt: file)],
        "The API key was rejected (AUTH_ERR_X). Check the variable COMET_KEY (api_key in config.toml:4), then start recents again."
      ),
    ] as [([ConnectionSetting: SettingSource], String)])
  func sources(sources: [ConnectionSetting: SettingSource], sentence: String) {
    let reader = Self.pane.naming(ConnectionSources(sources))
    let failure = SyncFailure.unauthorized(code: "AUTH_ERR_X", message: "")
    #expect(failure.sentence(for: reader) == sentence)
  }

  @Test("names only the settings that make up the address")
  func address() {
    let unknown = SyncFailure.unreachable(.unknownHost, detail: "", outcomeUnknown: false)
    let url = Self.pane.naming(.init([.baseURL: .place(.flag("--base-url"))]))
    #expect(
      unknown.sentence(for: url)
        == "The server's name has no address. Check the network and --base-url.")
    let app = Self.pane.naming(.init([.appID: .place(.environment("RECENTS_APP_ID"))]))
    #expect(
      unknown.sentence(for: app)
        == "The server's name has no address. Check the network and RECENTS_APP_ID.")
    #expect(
      SyncFailure.intermediary(status: 404).sentence(for: app)
        == "The answer did not come from the API (HTTP 404). Check RECENTS_APP_ID.")
    let proxy = Self.pane.naming(.init([.proxy: .place(.environment("https_proxy"))]))
    let refused = SyncFailure.unreachable(
      .proxy(.malformedAddress), detail: "", outcomeUnknown: false)
    #expect(
      refused.sentence(for: proxy) == "The proxy's address is not valid. Correct https_proxy.")
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
