public import Conversations

/// The state of the connection, the traffic and the changes, in numbers.
public struct StatisticsView: Equatable, Sendable {
  /// The time of the next poll.
  public enum NextPoll: Hashable, Sendable {
    /// A request is in flight.
    case underWay
    /// Only a refresh polls again.
    case onRefresh
    /// This session sends no request.
    case never
    /// In this many seconds.
    case seconds(Int64)
  }

  /// A failure and its time.
  public struct PastFailure: Hashable, Sendable {
    /// The failure.
    public var failure: SyncFailure
    /// Its time.
    public var at: CivilTime

    /// Creates a past failure.
    public init(_ failure: SyncFailure, at: CivilTime) {
      self.failure = failure
      self.at = at
    }
  }

  /// The storage of pending changes.
  public enum Storage: Hashable, Sendable {
    /// In memory only.
    case none
    /// The disk fails to store them; it is tried again every 30 s.
    case failing
    /// On disk, and this program sends them.
    case disk
    /// On disk, and another program on the same store sends them.
    case diskOfAnotherSender
  }

  /// The state of the connection.
  public var link: StatusView.Link
  /// The time of the next poll.
  public var nextPoll: NextPoll
  /// The present wait between two polls, in milliseconds.
  public var interval: Int64
  /// The configured wait between two polls, in milliseconds.
  public var configuredInterval: Int64
  /// The rate limit; nil if the server does not report it.
  public var quota: Quota?
  /// The last failure since the start.
  public var lastFailure: PastFailure?
  /// The traffic since the start.
  public var traffic: Traffic
  /// The number of list pages read since the start.
  public var pagesRead: Int
  /// The number of rows that could not be decoded since the start.
  public var rowsSkipped: Int
  /// The number of changes refused since the start.
  public var changesRefused: Int
  /// The number of changes that have not reached the server.
  public var unsent: Int
  /// The number of changes accepted by the server and confirmed by no list.
  public var accepted: Int
  /// The rows that could not be read in the last pass.
  public var skippedRows: [SkippedRow]
  /// The storage of pending changes.
  public var storage: Storage
  /// The number of lines scrolled down.
  public var scrolled: Int

  /// Creates statistics.
  public init(
    link: StatusView.Link, nextPoll: NextPoll, interval: Int64, configuredInterval: Int64,
    quota: Quota? = nil, lastFailure: PastFailure? = nil, traffic: Traffic = Traffic(),
    pagesRead: Int = 0, rowsSkipped: Int = 0, changesRefused: Int = 0, unsent: Int = 0,
    skippedRows: [SkippedRow] = [], accepted: Int = 0, storage: Storage = .none, scrolled: Int = 0
  ) {
    self.link = link
    self.nextPoll = nextPoll
    self.interval = interval
    self.configuredInterval = configuredInterval
    self.quota = quota
    self.lastFailure = lastFailure
    self.traffic = traffic
    self.pagesRead = pagesRead
    self.rowsSkipped = rowsSkipped
    self.changesRefused = changesRefused
    self.unsent = unsent
    self.accepted = accepted
    self.skippedRows = skippedRows
    self.storage = storage
    self.scrolled = scrolled
  }
}

extension RecentChatsModel {
  /// Returns the statistics for display.
  func statistics(scrolled: Int, at now: Moment) -> StatisticsView {
    StatisticsView(
      link: link(at: now), nextPoll: nextPoll(at: now), interval: sync.pollWait,
      configuredInterval: settings.pollInterval, quota: sync.quota,
      lastFailure: sync.lastFailure.map { .init($0.failure, at: local($0.at)) },
      traffic: sync.traffic, pagesRead: sync.pagesRead, rowsSkipped: sync.skippedEver,
      changesRefused: journal.refusals, unsent: ledger.unsentCount,
      skippedRows: sync.skippedRows,
      accepted: ledger.acceptedCount, storage: storage, scrolled: scrolled)
  }

  private func nextPoll(at now: Moment) -> StatisticsView.NextPoll {
    if settings.isOffline { return .never }
    if sync.inFlight != nil { return .underWay }
    guard let next = sync.nextPoll else { return .onRefresh }
    return .seconds(max(0, (next - now.uptime + 999) / 1_000))
  }

  private var storage: StatisticsView.Storage {
    switch persistence.state {
    case .absent: .none
    case .failing: .failing
    case .open: persistence.isSender ? .disk : .diskOfAnotherSender
    }
  }
}
