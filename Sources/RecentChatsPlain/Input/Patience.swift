internal import Conversations
public import RecentChats

/// The time that a script waits for an unavailable server before it continues without the answer.
///
/// The wait starts with each line, and again with each successful answer. What was abandoned is not
/// waited for again: an outage until the server answers, a change permanently. So a script of a
/// hundred lines loses the time-out once to an outage and not a hundred times.
public struct Patience: Sendable {
  /// The longest wait for one thing.
  ///
  /// - Units: Milliseconds.
  private let limit: Int64
  /// The start of the current wait, on a monotonic clock.
  private var since: Int64?
  /// The successful answers at the start of the wait.
  private var progress: LinesView.Progress?
  /// The successful answers when the wait for an answer was abandoned.
  private var stalledAt: LinesView.Progress?
  /// The newest change whose outcome was abandoned.
  private var lastChange: Ticket?
  /// True when the rest of an unreadable list was abandoned.
  private var acceptsPart = false

  /// The end of the current wait; nil while nothing is waited for.
  public private(set) var deadline: Int64?

  /// Creates a wait that has not started.
  ///
  /// - Parameter milliseconds: The longest wait for one thing; 0 waits for answers in flight but
  ///   for nothing that has failed.
  public init(milliseconds: Int64) { limit = milliseconds }

  /// Starts with another line.
  public mutating func begin() { since = nil }

  /// Decides whether to continue to wait.
  ///
  /// - Parameters:
  ///   - view: The current state.
  ///   - now: The time on a monotonic clock, in milliseconds.
  /// - Returns: False when everything is answered or the time is over.
  public mutating func waits(for view: LinesView, at now: Int64) -> Bool {
    deadline = nil
    if view.isAtWork { return true }
    let trouble = view.trouble.flatMap { isGivenUp($0) ? nil : $0 }
    guard view.isWaiting || trouble != nil else {
      since = nil
      return false
    }
    if let stalledAt, !view.progress.isBeyond(stalledAt) { return false }
    note(view.progress)
    let start = since ?? now
    since = start
    let left = start + limit - now
    if trouble == nil, limit == 0 { return true }
    guard left > 0, trouble?.pause ?? 0 <= left else {
      giveUp(trouble, at: view.progress)
      return false
    }
    deadline = start + limit
    return true
  }

  private func isGivenUp(_ trouble: LinesView.Trouble) -> Bool {
    switch trouble {
    case .away: false
    case .listIncomplete: acceptsPart
    case .changesFailed(let newest): lastChange.map { newest <= $0 } ?? false
    }
  }

  /// Restarts the wait after a successful answer that contributes to what is waited for.
  private mutating func note(_ progress: LinesView.Progress) {
    if let former = self.progress, progress.contributes(after: former) { since = nil }
    self.progress = progress
  }

  private mutating func giveUp(_ trouble: LinesView.Trouble?, at progress: LinesView.Progress) {
    switch trouble {
    case .away, nil: stalledAt = progress
    case .listIncomplete: acceptsPart = true
    case .changesFailed(let newest): lastChange = newest
    }
  }
}

extension LinesView.Progress {
  /// Returns true when anything was answered since then.
  fileprivate func isBeyond(_ former: Self) -> Bool {
    (pages, outcomes) != (former.pages, former.outcomes)
  }

  /// Returns true when an answer since then contributes to what is waited for.
  fileprivate func contributes(after former: Self) -> Bool {
    outcomes != former.outcomes || pages != former.pages && !hasUnsent
  }
}

extension LinesView.Trouble {
  /// The pause that the server asked for, in milliseconds.
  fileprivate var pause: Int64? { if case .away(let pause) = self { pause } else { nil } }
}
