import Conversations

extension RecentChatsModel {
  /// How things stand with the server, as a sheet of facts.
  func statistics(scrolled: Int, at now: Moment) -> DetailsView {
    let groups = [
      ("", connection(at: now)), ("Since the start", session), ("Changes", changes),
    ]
    let facts = groups.flatMap { heading, facts in
      (heading.isEmpty ? [] : [ConversationDetails.Fact(heading, "")])
        + facts.map { ConversationDetails.Fact($0.0, $0.1) }
    }
    return DetailsView(title: "Statistics", facts: facts, scrolled: scrolled)
  }

  private func connection(at now: Moment) -> [(String, String)] {
    [
      ("Server", linkWords(at: now)), ("Next look", nextPoll(at: now)),
      (
        "Interval",
        "\(CountWords.seconds(sync.pollWait)), set to \(CountWords.seconds(settings.pollInterval))"
      ),
      (
        "Requests left",
        sync.quota.map {
          "\(CountWords.grouped($0.remaining)) of \(CountWords.grouped($0.limit)) this minute"
        } ?? "not told"
      ),
      ("Last failure", lastFailure),
    ]
  }

  private func nextPoll(at now: Moment) -> String {
    if sync.inFlight != nil { return "under way" }
    guard let next = sync.nextPoll else { return "when asked for with ^R" }
    return "in \(max(0, (next - now.uptime + 999) / 1_000)) s"
  }

  private var lastFailure: String {
    guard let past = sync.lastFailure else { return "none since the start" }
    return "\(TimeWords.clockWithSeconds(past.at, utcOffset: utcOffset)): \(past.failure.sentence)"
  }

  private var session: [(String, String)] {
    [
      ("Requests", CountWords.grouped(sync.traffic.requests)),
      ("Received", CountWords.bytes(sync.traffic.bytes)),
      ("Pages read", CountWords.grouped(sync.pagesRead)),
      ("Rows skipped", CountWords.grouped(sync.skippedEver)),
      ("Changes refused", CountWords.grouped(journal.refusals)),
    ]
  }

  private var changes: [(String, String)] {
    [
      ("Waiting", waitingWords),
      ("Accepted", acceptedWords),
      ("Kept on disk", keptWords),
    ]
  }

  /// How many changes have not reached the server, and what they wait for.
  private var waitingWords: String {
    let count = CountWords.grouped(ledger.unsentCount)
    guard ledger.unsentCount > 0 else { return count }
    return switch sync.link {
    case .live: count
    case .starting, .offline: "\(count), until the server answers"
    case .limited(let until):
      "\(count), until \(TimeWords.clockWithSeconds(until, utcOffset: utcOffset))"
    case .refused: "\(count), until the server takes the credentials"
    }
  }

  private var acceptedWords: String {
    let count = CountWords.grouped(ledger.acceptedCount)
    return ledger.acceptedCount > 0 ? "\(count), in no list yet" : count
  }

  private var keptWords: String {
    switch persistence.state {
    case .absent: "no: they live as long as the program"
    case .failing: "no: the disk does not take them; tried every 30 s"
    case .open: persistence.isSender ? "yes" : "yes; another recents on this account sends them"
    }
  }
}
