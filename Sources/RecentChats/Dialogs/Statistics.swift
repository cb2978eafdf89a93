public import Conversations

/// The state of the connection, the traffic and the changes, in numbers.
public struct StatisticsView: Equatable, Sendable {
  /// The time of the next poll.
  public enum NextPoll: Hashable, Sendable {
    /// A request is on its way.
    case underWay
    /// Only a refresh asks the server again.
    case onRefresh
    /// In so many seconds.
    case seconds(Int64)
  }

  /// A failure and its time.
  public struct PastFailure: Hashable, Sendable {
    /// The failure.
    public var failure: SyncFailure
    /// Its time.
    public var at: CivilTime

    /// Makes a past failure.
    public init(_ failure: SyncFailure, at: CivilTime) {
      self.failure = failure
      self.at = at
    }
  }

  /// The place where pending changes are kept.
  public enum Storage: Hashable, Sendable {
    /// Only in memory.
    case none
    /// The disk does not take them; it is tried again every 30 s.
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
  /// The rate limit; nil when the server does not name it.
  public var quota: Quota?
  /// The last failure since the start.
  public var lastFailure: PastFailure?
  /// The traffic since the start.
  public var traffic: Traffic
  /// The pages of the list that were read since the start.
  public var pagesRead: Int
  /// The rows that could not be read since the start.
  public var rowsSkipped: Int
  /// The changes that were refused since the start.
  public var changesRefused: Int
  /// The changes that have not reached the server.
  public var unsent: Int
  /// The changes that the server accepted and no list has confirmed.
  public var accepted: Int
  /// The place where pending changes are kept.
  public var storage: Storage
  /// By how many lines it is scrolled down.
  public var scrolled: Int

  /// Makes statistics.
  public init(
    link: StatusView.Link, nextPoll: NextPoll, interval: Int64, configuredInterval: Int64,
    quota: Quota? = nil, lastFailure: PastFailure? = nil, traffic: Traffic = Traffic(),
    pagesRead: Int = 0, rowsSkipped: Int = 0, changesRefused: Int = 0, unsent: Int = 0,
    accepted: Int = 0, storage: Storage = .none, scrolled: Int = 0
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
    self.storage = storage
    self.scrolled = scrolled
  }
}

extension RecentChatsModel {
  /// The statistics as they are shown.
  func statistics(scrolled: Int, at now: Moment) -> StatisticsView {
    StatisticsView(
      link: link(at: now), nextPoll: nextPoll(at: now), interval: sync.pollWait,
      configuredInterval: settings.pollInterval, quota: sync.quota,
      lastFailure: sync.lastFailure.map { .init($0.failure, at: local($0.at)) },
      traffic: sync.traffic, pagesRead: sync.pagesRead, rowsSkipped: sync.skippedEver,
      changesRefused: journal.refusals, unsent: ledger.unsentCount,
      accepted: ledger.acceptedCount, storage: storage, scrolled: scrolled)
  }

  private func nextPoll(at now: Moment) -> StatisticsView.NextPoll {
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
