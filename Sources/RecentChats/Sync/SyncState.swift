import Conversations

/// The state of the exchange with the server.
struct SyncState: Equatable, Sendable {
  /// The state of the connection.
  enum Link: Equatable, Sendable {
    /// The server has not answered yet.
    case starting
    /// The last request succeeded.
    case live
    /// No request has succeeded since that time.
    case offline(since: Timestamp)
    /// The session sends no request.
    case switchedOff
    /// The server allows no request before that time.
    case limited(until: Timestamp)
    /// The server refused the key, the app or the user; the list is requested again at that time.
    case refused(retryAt: Timestamp)

    /// True when the last response was a failure other than a rate limit.
    var isAway: Bool {
      switch self {
      case .offline, .switchedOff, .refused: true
      case .starting, .live, .limited: false
      }
    }
  }

  /// A failure and its time.
  struct PastFailure: Equatable, Sendable {
    var failure: SyncFailure
    var at: Timestamp
  }

  /// The state of the connection.
  var link = Link.starting
  /// The failure of the last request; nil after a success.
  var failure: SyncFailure?
  /// The list pass in progress.
  var pass: ListPass?
  /// The page request in flight.
  var inFlight: PageRequest?
  /// True when that request is taking long.
  var isSlow = false
  /// The number of failures since the last success.
  var failures = 0
  /// The number of refusals of the credentials since the last success.
  var refusals = 0
  /// The time before which no request may be sent, on the monotonic clock.
  var holdUntil: Int64?
  /// The time at which the poll timer fires, on the monotonic clock; nil when it is not set.
  var nextPoll: Int64?
  /// The present wait between two polls, without jitter, in milliseconds.
  var pollWait: Int64 = 0
  /// The time of the last successful response.
  var lastAnswer: Timestamp?
  /// The time as of which the list from the store was current.
  var storedAsOf: Timestamp?
  /// The number of rows restored from the last run.
  var rowsRestored = 0
  /// The traffic with the server since the start.
  var traffic = Traffic()
  /// The number of list pages received since the start.
  var pagesRead = 0
  /// The number of rows that could not be decoded since the start.
  var skippedEver = 0
  /// The last failure since the start.
  var lastFailure: PastFailure?
  /// The number of consecutive polls without news.
  var quietPolls = 0
  /// The time at which the whole list was last read, on the monotonic clock.
  var lastWhole: Int64?
  /// True when the next poll must read the whole list, whatever the time.
  var isWholeDue = false
  /// True when the next pass over the whole list must use another page size, because a row may have
  /// been missed at a page boundary.
  var movesEdges = false
  /// True when another pass must follow as soon as the present one ends.
  var isPollWanted = false
  /// Changes refused because of the credentials, although list requests may still succeed.
  var suspect: Set<Ticket> = []
  /// The rate limit in the last response.
  var quota: Quota?
  /// The account to switch to, once everything of the current one is on disk.
  var nextAccount: ConnectionReading?
  /// The rows of the list that could not be read in the last pass.
  var skippedRows: [SkippedRow] = []
  /// The page sizes that the server and the line can handle.
  var sizing = PageSizing()
  /// The failure of a page below the top; nil while those pages arrive.
  var interruption: Interruption?
  /// True when the rest of the list is not read because it seems to have no end.
  var isCutOff = false
  /// The uptime since which a page waits for changes; nil while none does.
  var yieldingSince: Int64?

  /// The time as of which the shown list is current; nil when it is unknown.
  var asOf: Timestamp? { lastAnswer ?? storedAsOf }

  /// True when changes may be sent: the last request succeeded.
  var isLive: Bool { link == .live }

  /// True when the server refused the key, the app or the user.
  var isRefused: Bool { if case .refused = link { true } else { false } }
}

/// The failure of a page below the top of the list.
///
/// Those pages have their own schedule; the first page is polled regardless.
struct Interruption: Equatable, Sendable {
  /// The reason.
  var failure: SyncFailure
  /// The number of consecutive failures.
  var failures: Int
  /// The uptime before which no page below the first is requested, in milliseconds.
  var until: Int64
  /// The zero-based place of the first row that was not read.
  var place: Int
  /// The reading of the whole list to continue; nil for a poll of the top.
  var pass: ListPass?

  /// The number of failures after which the user is notified; a single one is ignored.
  static let failuresToReport = 2
}

extension SyncState {
  /// The failure of every request of a session that sends none.
  static let isSwitchedOff = SyncFailure.unreachable(
    .switchedOff, detail: "", outcomeUnknown: false)

  /// Sends no request in this session.
  mutating func switchOff() { (link, failure) = (.switchedOff, Self.isSwitchedOff) }

  /// True when no page below the first is to be requested yet.
  func isCautious(at now: Moment) -> Bool { interruption.map { $0.until > now.uptime } ?? false }

  /// Returns the interrupted reading of the whole list when it is time to continue it.
  mutating func takeInterrupted(at now: Moment) -> ListPass? {
    guard !isCautious(at: now), let pass = interruption?.pass else { return nil }
    interruption?.pass = nil
    return pass
  }
}

extension SkippedRow {
  /// The text that identifies a row that could not be read.
  var label: String { name ?? id?.rawValue ?? "" }
}
