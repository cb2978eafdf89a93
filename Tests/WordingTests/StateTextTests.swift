import Conversations
import RecentChats
import Testing
import Wording

@Suite("The state of the list in words") struct StateTextTests {
  private static let noon = CivilTime(Timestamp(43_440), utcOffset: 0)
  private static let pane = Reader.pane { $0 == .dismiss ? "q" : nil }

  @Test(
    "has forms from the fullest to the shortest",
    arguments: [
      (.starting, ["connecting", "connecting", "asking", "asking"]),
      (.live(maximumAge: nil), ["live", "live", "live", "live"]),
      (.live(maximumAge: 5), ["live, ≤ 5 s old", "live", "live", "live"]),
      (.polling, ["polling", "polling", "polling", "polling"]),
      (
        .reading(rows: 16_000),
        [
          "reading the list, 16,000 so far", "reading, 16,000 so far", "reading the list",
          "reading",
        ]
      ),
      (
        .offline(since: noon, nil),
        ["offline since 12:04", "offline since 12:04", "offline", "offline"]
      ),
      (
        .offline(since: noon, .serverFault(code: "X", status: 503)),
        [
          "server errors since 12:04 (503)", "server errors since 12:04", "server errors",
          "offline",
        ]
      ),
      (
        .limited(until: noon, secondsLeft: 9),
        [
          "rate-limited until 12:04:00, 9 s left", "rate-limited until 12:04:00", "rate-limited",
          "limited",
        ]
      ),
      (
        .refused(.unauthorized(code: nil, message: "", status: 403)),
        ["sign-in rejected: HTTP 403", "sign-in rejected", "sign-in rejected", "refused"]
      ),
      (
        .refused(.unauthorized(code: "AUTH_ERR_X", message: ""), retryAt: noon),
        [
          "sign-in rejected: AUTH_ERR_X, tries again at 12:04",
          "sign-in rejected, tries again at 12:04", "sign-in rejected", "refused",
        ]
      ),
      (
        .unavailable(until: noon, secondsLeft: 9, status: 503),
        [
          "server unavailable until 12:04:00 (503), 9 s left",
          "server unavailable until 12:04:00 (503)", "server unavailable", "unavailable",
        ]
      ),
      (
        .offline(since: noon, .intermediary(status: 403)),
        [
          "gateway response since 12:04 (403)", "gateway response since 12:04", "gateway response",
          "offline",
        ]
      ),
    ] as [(StatusView.Link, [String])])
  func link(link: StatusView.Link, forms: [String]) {
    let text = LinkText(link)
    #expect([text.whole, text.clause, text.state, text.word] == forms)
  }

  @Test(
    "says why no row is listed, with the key that is bound",
    arguments: [
      (.readingStore, "Loading…", "Reading the saved list."),
      (.askingServer, "Loading…", "Asking the server for the list."),
      (.noMatch, "No conversation matches", "Press q to clear the filter."),
      (.noConversations, "No conversations yet", "A row appears when the first message arrives."),
      (
        .refused(.unauthorized(code: "AUTH_ERR_X", message: "")), "Sign-in rejected",
        "The API key was rejected (AUTH_ERR_X). Check api_key in the configuration."
      ),
      (
        .refused(.unauthorized(code: "AUTH_ERR_X", message: ""), retryAt: noon), "Sign-in rejected",
        "The API key was rejected (AUTH_ERR_X). Check api_key in the configuration. Tries again at 12:04."
      ),
      (
        .failed(.serverFault(code: nil, status: 503, retryAfter: 30)),
        "The list could not be loaded",
        "Server error (HTTP 503). Polling pauses for 30 s. Nothing is sent until then."
      ),
      (
        .failed(.serverFault(code: nil, status: 500)), "The list could not be loaded",
        "Server error (HTTP 500). Retrying automatically."
      ),
      (
        .failed(.rateLimited(retryAfter: 15)), "The list could not be loaded",
        "Rate-limited by the server. Polling pauses for 15 s. Nothing is sent until then."
      ),
    ] as [(EmptyList, String, String)])
  func empty(list: EmptyList, title: String, text: String) {
    let words = EmptyListText(list, for: Self.pane)
    #expect(words.title == title)
    #expect(words.text == text)
  }

  @Test("shows the status of an announced pause where there is no room for its length")
  func pause() {
    let text = LinkText(.unavailable(until: Self.noon, secondsLeft: 15, status: 503))
    #expect(text.whole == "server unavailable until 12:04:00 (503), 15 s left")
    #expect(text.clause == "server unavailable until 12:04:00 (503)")
  }

  @Test("states an interval once if it is the configured one")
  func interval() {
    for (interval, text) in [
      (5_000, "5 s, as configured"), (0, "5 s, as configured"), (10_000, "10 s (configured: 5 s)"),
    ] as [(Int64, String)] {
      let view = StatisticsView(
        link: .live(maximumAge: 5), nextPoll: .seconds(3), interval: interval,
        configuredInterval: 5_000)
      #expect(
        SheetText(view, for: Self.pane).lines.contains(.fact(label: "Interval", value: text)))
    }
  }

  @Test("names the command in plain mode")
  func plain() {
    #expect(EmptyListText(.noMatch, for: .plain).text == "Type clear to clear the filter.")
  }

  @Test("counts waiting changes and skipped rows, and shows the time of the list")
  func status() {
    var status = StatusView(link: .polling)
    #expect(status.pendingForms(for: .shell) == [])
    #expect(status.skippedText == nil)
    (status.pending, status.skipped) = (1, 1)
    #expect(status.pendingForms(for: .shell) == ["1 change waiting", "1 waiting"])
    #expect(status.skippedText == "1 row skipped")
    (status.pending, status.skipped) = (1_234, 2)
    #expect(status.pendingForms(for: .shell).first == "1234 changes waiting")
    (status.pending, status.withheld) = (1, 1)
    #expect(status.pendingForms(for: .shell) == ["1 change to confirm", "1 to confirm"])
    (status.pending, status.withheld) = (3, 1)
    #expect(status.pendingForms(for: .shell).first == "3 changes waiting, 1 of them to confirm")
    #expect(status.skippedText == "2 rows skipped")
    #expect(
      StatusView.ListTime(Self.noon, isToday: true).forms
        == ["list as of 12:04:00", "as of 12:04:00"])
    #expect(
      StatusView.ListTime(Self.noon, isToday: false).forms.first
        == "list as of 1970-01-01 12:04")
  }

  @Test("shows the filter as it is typed")
  func filter() {
    #expect(FilterView(kind: "unread").shown == "unread")
    #expect(FilterView(text: "an").shown == "/an")
    #expect(FilterView(kind: "unread", text: "an").shown == "unread /an")
  }
}
