public import Conversations

/// The state of the connection and of the changes, for the status line.
public struct StatusView: Equatable, Sendable {
  /// The state of the connection.
  public enum Link: Hashable, Sendable {
    /// The server has not answered yet.
    case starting
    /// The last request succeeded; the list is at most this many seconds old, if known.
    case live(maximumAge: Int64?)
    /// A list request is taking long.
    case polling
    /// The last successful response was slow; the list is at most this many seconds old, if that is
    /// known.
    case slow(maximumAge: Int64?)
    /// A long list is being read for the first time; this many rows have arrived.
    case reading(rows: Int)
    /// No request has succeeded since that time, because of this failure.
    case offline(since: CivilTime, SyncFailure?)
    /// The session sends no request, because the user started it so.
    case switchedOff
    /// The server allows no request before that time.
    case limited(until: CivilTime, secondsLeft: Int64)
    /// The server is unavailable and allows no request before that time.
    case unavailable(until: CivilTime, secondsLeft: Int64, status: Int)
    /// The server refused the key, the app or the user; the list is requested again at that time.
    case refused(SyncFailure?, retryAt: CivilTime? = nil)
  }

  /// The time of a list that may be out of date.
  public struct ListTime: Hashable, Sendable {
    /// The time as of which the list is current.
    public var time: CivilTime
    /// True when that time is today.
    public var isToday: Bool

    public init(_ time: CivilTime, isToday: Bool) {
      self.time = time
      self.isToday = isToday
    }
  }

  /// The state of the connection.
  public var link: Link
  /// The time of the list; nil while the list is up to date or its time is unknown.
  ///
  /// A constant time needs no redrawing.
  public var listTime: ListTime?
  /// The number of changes that are not confirmed.
  public var pending: Int
  /// The number of those changes that the user has to confirm again before they are sent.
  public var withheld: Int
  /// The progress of the bulk changes under way; nil if there are none.
  public var job: JobProgress?
  /// The number of rows that could not be decoded.
  public var skipped: Int
  /// The number of rows at the top of the list after which no row could be read; nil if all were
  /// read.
  public var readableRows: Int?
  /// The last notice.
  public var notice: Notice?
  /// The commands that the user may not know yet, most important first.
  public var keyHints: [Command]
  /// True when the key of the help is among the hints.
  public var offersHelp: Bool

  public init(
    link: Link, listTime: ListTime? = nil, pending: Int = 0, withheld: Int = 0,
    job: JobProgress? = nil, skipped: Int = 0, readableRows: Int? = nil, notice: Notice? = nil,
    keyHints: [Command] = [], offersHelp: Bool = true
  ) {
    self.link = link
    self.listTime = listTime
    self.pending = pending
    self.withheld = withheld
    self.job = job
    self.skipped = skipped
    self.readableRows = readableRows
    self.notice = notice
    self.keyHints = keyHints
    self.offersHelp = offersHelp
  }
}

extension StatusView.Link {
  /// True when the server does not answer as it should, or is not asked.
  public var isAway: Bool {
    switch self {
    case .offline, .switchedOff, .limited, .unavailable, .refused: true
    case .starting, .live, .polling, .slow, .reading: false
    }
  }
}

extension RecentChatsModel {
  /// Returns the contents of the status line.
  func status(at now: Moment) -> StatusView {
    StatusView(
      link: link(at: now), listTime: listTime(at: now), pending: ledger.pendingCount,
      withheld: withheldCount, job: jobProgress, skipped: sync.skippedRows.count,
      readableRows: readableRows,
      notice: shownNotice,
      keyHints: keyHints.commands.filter { !isReadOnly || !$0.entry.isChange },
      offersHelp: keyHints.policy != .never)
  }

  private var readableRows: Int? {
    guard sync.isLive, let interruption = sync.interruption,
      interruption.failures >= Interruption.failuresToReport
    else { return nil }
    return interruption.place
  }

  /// The last notice; without one, the failure that requires action by the user.
  private var shownNotice: Notice? {
    if let notice { return notice }
    guard sync.isRefused, ledger.count > 0, let failure = sync.failure else { return nil }
    return .failed(failure)
  }

  /// Returns the state of the connection for display.
  func link(at now: Moment) -> StatusView.Link {
    switch sync.link {
    case .starting: .starting
    case .live: liveLink
    case .offline(let since): .offline(since: local(since), sync.failure)
    case .switchedOff: .switchedOff
    case .limited(let until): pausedLink(until: until, at: now)
    case .refused(let retryAt): .refused(sync.failure, retryAt: local(retryAt))
    }
  }

  private func pausedLink(until end: Timestamp, at now: Moment) -> StatusView.Link {
    let left = max(0, end - now.wall)
    if case .serverFault(_, let status, _) = sync.failure {
      return .unavailable(until: local(end), secondsLeft: left, status: status)
    }
    return .limited(until: local(end), secondsLeft: left)
  }

  private var liveLink: StatusView.Link {
    if isMeetingRows { return .reading(rows: ledger.count) }
    // Before the first pass has ended, the interval to the next one is not known.
    let age = sync.pollWait > 0 ? (sync.pollWait + 999) / 1_000 : nil
    if sync.sizing.line.isSlow { return .slow(maximumAge: age) }
    return sync.isSlow ? .polling : .live(maximumAge: age)
  }

  /// True when the list is being read for the first time and is long enough to take a while.
  ///
  /// A list restored from the last run does not count: reading it again is like a poll.
  private var isMeetingRows: Bool {
    guard sync.lastWhole == nil, sync.pass?.isOfEverything == true, !ledger.isRestoring
    else { return false }
    return ledger.count - sync.rowsRestored >= settings.fullPageSize
  }

  private func listTime(at now: Moment) -> StatusView.ListTime? {
    guard let last = sync.asOf, !sync.isLive else { return nil }
    return listTime(last, at: now)
  }

  /// Returns a moment in local time, and whether it is today.
  func listTime(_ moment: Timestamp, at now: Moment) -> StatusView.ListTime {
    let time = local(moment)
    return .init(time, isToday: time.date == local(now.wall).date)
  }

  /// Converts a moment to local time.
  func local(_ moment: Timestamp) -> CivilTime { CivilTime(moment, in: utcOffset) }
}
