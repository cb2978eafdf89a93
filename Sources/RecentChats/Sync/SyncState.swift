import Conversations

/// How things stand with the server.
struct SyncState: Equatable, Sendable {
  /// The state of the connection.
  enum Link: Equatable, Sendable {
    /// Nothing was answered yet.
    case starting
    /// The last answer was good.
    case live
    /// There was no good answer since then.
    case offline(since: Timestamp)
    /// The server asked us to wait until then.
    case limited(until: Timestamp)
    /// The key, the app or the user was refused.
    case refused
  }

  /// A failure and when it was.
  struct PastFailure: Equatable, Sendable {
    var failure: SyncFailure
    var at: Timestamp
  }

  /// The state of the connection.
  var link = Link.starting
  /// Why the last request failed; nil after a good one.
  var failure: SyncFailure?
  /// The look at the list that is under way.
  var pass: ListPass?
  /// The page that was asked for and not answered yet.
  var inFlight: PageRequest?
  /// Whether that page takes long.
  var isSlow = false
  /// Failures since the last good answer.
  var failures = 0
  /// Before that, nothing may be sent at all; on the clock that never goes back.
  var holdUntil: Int64?
  /// When the poll timer goes off, on the same clock; nil when it is not set.
  var nextPoll: Int64?
  /// How long the present wait between two looks is, without jitter, in milliseconds.
  var pollWait: Int64 = 0
  /// When the last good answer came.
  var lastAnswer: Timestamp?
  /// When the list was true with which the program started.
  var storedAsOf: Timestamp?
  /// How many rows of the last run were taken in.
  var rowsRestored = 0
  /// What was exchanged with the server since the start.
  var traffic = Traffic()
  /// How many pages of the list came since the start.
  var pagesRead = 0
  /// How many rows could not be read since the start.
  var skippedEver = 0
  /// The last failure since the start.
  var lastFailure: PastFailure?
  /// Looks in a row that brought nothing.
  var quietPolls = 0
  /// When everything was last read, on the clock that never goes back.
  var lastWhole: Int64?
  /// Whether everything must be read soon, whatever the time.
  var isWholeDue = false
  /// Whether the pages end elsewhere the next time everything is read, for a row may have been missed
  /// between two of them.
  var movesEdges = false
  /// Whether another look is wanted as soon as this one ends.
  var isPollWanted = false
  /// Changes that were refused for the credentials although lists may still be answered.
  var suspect: Set<Ticket> = []
  /// What the last answer said of the rate limit.
  var quota: Quota?
  /// How many rows of the list could not be read the last time.
  var skipped = 0

  /// When the list was true that is shown, as far as it is known.
  var asOf: Timestamp? { lastAnswer ?? storedAsOf }

  /// Whether writes may be sent: the last answer was good.
  var isLive: Bool { link == .live }
}
