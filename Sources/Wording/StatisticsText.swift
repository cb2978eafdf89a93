import Conversations
public import RecentChats

extension SheetText {
  /// Creates the text of the statistics.
  public init(_ statistics: StatisticsView, for reader: Reader) {
    title = "Statistics"
    lines =
      Self.facts(statistics.connection(for: reader))
      + [.heading("Since the start")] + Self.facts(statistics.session)
      + [.heading("Changes")] + Self.facts(statistics.changes)
      + Self.skipped(statistics.skippedRows)
    note = nil
  }

  private static func skipped(_ rows: [SkippedRow]) -> [Line] {
    guard !rows.isEmpty else { return [] }
    return [.heading("Rows that could not be read")]
      + rows.map { .fact(label: $0.name ?? $0.id?.rawValue ?? "Unknown", value: $0.reason) }
  }

  private static func facts(_ facts: KeyValuePairs<String, String>) -> [Line] {
    facts.map { .fact(label: $0.key, value: $0.value) }
  }
}

extension StatisticsView {
  fileprivate func connection(for reader: Reader) -> KeyValuePairs<String, String> {
    [
      "Server": LinkText(link).whole,
      "Next poll": nextPoll.text(for: reader),
      "Interval": intervalText,
      "Requests left": quota.map {
        "\(CountText.grouped($0.remaining)) of \(CountText.grouped($0.limit)) this minute"
      } ?? "unknown",
      "Last failure": lastFailure.map {
        "\($0.at.time): \($0.failure.sentence(for: reader))"
      } ?? "none",
    ]
  }

  /// Before the first response no interval has been chosen.
  private var intervalText: String {
    let configured = CountText.seconds(configuredInterval)
    return interval > 0 && interval != configuredInterval
      ? "\(CountText.seconds(interval)) (configured: \(configured))"
      : "\(configured), as configured"
  }

  fileprivate var session: KeyValuePairs<String, String> {
    [
      "Requests": CountText.grouped(traffic.requests),
      "Received": CountText.bytes(traffic.bytes),
      "Pages read": CountText.grouped(pagesRead),
      "Rows skipped": CountText.grouped(rowsSkipped),
      "Changes refused": CountText.grouped(changesRefused),
    ]
  }

  fileprivate var changes: KeyValuePairs<String, String> {
    [
      "Waiting": CountText.grouped(unsent) + (unsent > 0 ? waitingFor : ""),
      "Accepted": CountText.grouped(accepted) + (accepted > 0 ? ", not in a list yet" : ""),
      "Saved to disk": storage.text,
    ]
  }

  /// The condition that the unsent changes wait for.
  private var waitingFor: String {
    switch link {
    case .live, .polling, .slow, .reading: ""
    case .starting, .offline: ", until the server responds"
    case .limited(let until, _), .unavailable(let until, _, _): ", until \(until.time)"
    case .refused: ", until the server accepts the credentials"
    case .switchedOff: ", until a start without --offline"
    }
  }
}

extension StatisticsView.NextPoll {
  fileprivate func text(for reader: Reader) -> String {
    switch self {
    case .underWay: "in progress"
    case .never: "none, because of --offline"
    case .onRefresh: reader.instruction(for: .refresh).map { "\($0) to poll" } ?? "on refresh"
    case .seconds(let seconds): "in \(seconds) s"
    }
  }
}

extension StatisticsView.Storage {
  fileprivate var text: String {
    switch self {
    case .none: "no; pending changes are lost on exit"
    case .failing: "no; the disk does not accept them, retrying every 30 s"
    case .disk: "yes"
    case .diskOfAnotherSender: "yes; another recents on this account sends them"
    }
  }
}
