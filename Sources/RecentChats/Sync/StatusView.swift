import Conversations

/// What the last line tells.
public struct StatusView: Equatable, Sendable {
  /// How things stand with the server.
  public enum Link: Hashable, Sendable {
    /// Nothing was asked yet.
    case starting
    /// The last answer was good.
    case live
    /// A list is being asked for.
    case polling
    /// No answer.
    case offline
    /// The server asked us to wait.
    case limited
    /// The key, the app or the user was refused.
    case refused
  }

  /// What the last notice is about.
  public struct Notice: Hashable, Sendable {
    /// The sentence.
    public var text: String
    /// Whether something failed.
    public var isFailure: Bool

    public init(_ text: String, isFailure: Bool = false) {
      self.text = text
      self.isFailure = isFailure
    }
  }

  /// How things stand with the server.
  public var link: Link
  /// The same in words, such as `offline since 12:04`.
  public var text: String
  /// How old the data is, in words, such as `12 s ago`; nil while it is fresh or unknown.
  public var age: String?
  /// How many changes are not confirmed.
  public var pending: Int
  /// How many rows of the list could not be read.
  public var skipped: Int
  /// The last notice.
  public var notice: Notice?
  /// The commands that a person may not know yet, the first first.
  public var keyHints: [Command]

  public init(
    link: Link, text: String, age: String? = nil, pending: Int = 0, skipped: Int = 0,
    notice: Notice? = nil, keyHints: [Command] = []
  ) {
    self.link = link
    self.text = text
    self.age = age
    self.pending = pending
    self.skipped = skipped
    self.notice = notice
    self.keyHints = keyHints
  }
}

extension RecentChatsModel {
  /// What the last line tells.
  func status(at now: Moment) -> StatusView {
    StatusView(
      link: shownLink, text: linkWords(at: now), age: age(at: now), pending: ledger.pendingCount,
      skipped: sync.skipped, notice: shownNotice, keyHints: keyHints.commands)
  }

  /// The last notice; where there is none, what has to be mended before anything goes on.
  private var shownNotice: StatusView.Notice? {
    if let notice { return .init(notice.text, isFailure: notice.isFailure) }
    guard sync.link == .refused, ledger.count > 0, let failure = sync.failure else { return nil }
    return .init(failure.sentence, isFailure: true)
  }

  private var shownLink: StatusView.Link {
    switch sync.link {
    case .starting: .starting
    case .live: sync.isSlow || isMeetingRows ? .polling : .live
    case .offline: .offline
    case .limited: .limited
    case .refused: .refused
    }
  }

  func linkWords(at now: Moment) -> String {
    switch sync.link {
    case .starting: "connecting"
    case .live: liveWords
    case .offline(let since): offlineWords(since)
    case .limited(let until):
      "rate-limited until \(clock(until)), \(max(0, until - now.wall)) s left"
    case .refused: "credentials refused: \(sync.failure?.code ?? "unknown")"
    }
  }

  private var liveWords: String {
    if isMeetingRows { return "reading the list, \(CountWords.grouped(ledger.count)) so far" }
    if sync.isSlow { return "polling" }
    // Before the first look has ended, nobody knows how often there will be one.
    return sync.pollWait > 0 ? "live, ≤ \((sync.pollWait + 999) / 1_000) s old" : "live"
  }

  /// Whether the list is being read for the first time, and is so long that this takes a while.
  ///
  /// What the last run left is known; reading that again is like a poll.
  private var isMeetingRows: Bool {
    guard sync.lastWhole == nil, sync.pass?.isOfEverything == true, !ledger.isRestoring
    else { return false }
    return ledger.count - sync.rowsRestored >= settings.fullPageSize
  }

  private func offlineWords(_ since: Timestamp) -> String {
    let clock = TimeWords.clock(since, utcOffset: utcOffset)
    return switch sync.failure {
    case .serverFault(_, let status): "server failing since \(clock) (\(status))"
    case .malformed: "unreadable answers since \(clock)"
    case .unreachable(.tooLarge, _, _): "answers too large since \(clock)"
    case .unreachable(.insecure, _, _): "no secure connection since \(clock)"
    case .refused(let code, _, _): "list refused since \(clock) (\(code))"
    default: "offline since \(clock)"
    }
  }

  /// The time of the data, said only while it is old: a time that stands still needs no redrawing.
  private func age(at now: Moment) -> String? {
    guard let last = sync.asOf, !sync.isLive else { return nil }
    let isOfToday = TimeWords.isSameDay(last, now.wall, utcOffset: utcOffset)
    return
      "list as of \(isOfToday ? clock(last) : TimeWords.dateAndClock(last, utcOffset: utcOffset))"
  }

  private func clock(_ moment: Timestamp) -> String {
    TimeWords.clockWithSeconds(moment, utcOffset: utcOffset)
  }
}

extension SyncFailure {
  /// The server's code, where the failure has one.
  fileprivate var code: String? {
    switch self {
    case .unauthorized(let code, _), .refused(let code, _, _): code
    case .serverFault(let code, _): code
    case .unreachable, .rateLimited, .malformed: nil
    }
  }
}
