internal import Conversations
public import RecentChats

/// How long a script waits for a server that is away before it goes on without the answer.
///
/// The wait begins with a line, and anew with each good answer. What was given up on is not waited for
/// again: an outage until the server answers, a change for good. So a script of a hundred lines loses the
/// time-out once to an outage and not a hundred times.
public struct Patience: Sendable {
  /// The longest wait for one thing.
  ///
  /// - Units: Milliseconds.
  private let limit: Int64
  /// When the present wait began, on a clock that never goes back.
  private var since: Int64?
  /// The good answers when the wait began.
  private var progress: LinesView.Progress?
  /// The good answers when an answer was given up on.
  private var stalledAt: LinesView.Progress?
  /// The newest change that was given up on.
  private var lastChange: Ticket?
  /// Whether the rest of a list was given up on that cannot be read to its end.
  private var acceptsPart = false

  /// The moment at which the present wait ends; nil while nothing is waited for.
  public private(set) var deadline: Int64?

  /// Makes a patience that has not begun.
  ///
  /// - Parameter milliseconds: The longest wait for one thing; 0 waits for answers that are on their way
  ///   and for nothing that has failed.
  public init(milliseconds: Int64) { limit = milliseconds }

  /// Begins with another line.
  public mutating func begin() { since = nil }

  /// Whether to go on waiting.
  ///
  /// - Parameters:
  ///   - view: How things stand.
  ///   - now: The time on a clock that never goes back, in milliseconds.
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

  /// Begins the wait anew after a good answer to what is waited for.
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
  /// Whether anything was answered since then.
  fileprivate func isBeyond(_ former: Self) -> Bool {
    (pages, outcomes) != (former.pages, former.outcomes)
  }

  /// Whether what was answered since then is what is waited for.
  fileprivate func contributes(after former: Self) -> Bool {
    outcomes != former.outcomes || pages != former.pages && !hasUnsent
  }
}

extension LinesView.Trouble {
  /// How long the server asked to wait, in milliseconds.
  fileprivate var pause: Int64? { if case .away(let pause) = self { pause } else { nil } }
}
