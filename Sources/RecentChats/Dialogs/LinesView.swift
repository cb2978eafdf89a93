public import Conversations

/// The view-model of plain mode, which reports line by line.
///
/// A screen shows rows by position; lines report on conversations, wherever they are now.
public struct LinesView: Equatable, Sendable {
  /// The header, the status and anything open, as on the screen.
  public var screen: RecentChatsViewModel
  /// The first listed rows, in order.
  public var first: [ChatRow]
  /// The other requested rows, without those that have left the list.
  public var others: [ChatRow]
  /// The conversation that the commands act on.
  public var selection: ConversationID?
  /// True when the whole list has been read, so that its counts are those of the server.
  public var isWhole: Bool
  /// True while a request is still unanswered.
  public var isWaiting: Bool
  /// True while the disk or the program has work to do, which always ends, unlike a server's.
  public var isAtWork: Bool
  /// The temporary reason why an answer is missing; nil when there is none.
  public var trouble: Trouble?
  /// The number of successful answers since the start.
  public var progress: Progress
  /// The number of notices since the start, by which two with the same text differ.
  public var notices: Int

  /// The number of successful answers.
  public struct Progress: Hashable, Sendable {
    /// The number of list pages that were read.
    public var pages: Int
    /// The number of outcomes of changes.
    public var outcomes: Int
    /// True while a change waits for its outcome, to which a page does not contribute.
    public var hasUnsent: Bool

    public init(pages: Int = 0, outcomes: Int = 0, hasUnsent: Bool = false) {
      self.pages = pages
      self.outcomes = outcomes
      self.hasUnsent = hasUnsent
    }
  }

  /// The temporary reasons why an answer is missing.
  public enum Trouble: Hashable, Sendable {
    /// The server is away or has asked for a pause of this many milliseconds.
    case away(pause: Int64?)
    /// A part of the list could not be read so far.
    case listIncomplete
    /// Failed changes are sent again, up to the number of the newest that was not accepted.
    case changesFailed(upTo: Ticket)
  }

  public init(
    screen: RecentChatsViewModel, first: [ChatRow], others: [ChatRow] = [],
    selection: ConversationID? = nil, isWhole: Bool = true, isWaiting: Bool = false,
    isAtWork: Bool = false, trouble: Trouble? = nil, progress: Progress = Progress(),
    notices: Int = 0
  ) {
    self.screen = screen
    self.first = first
    self.others = others
    self.selection = selection
    self.isWhole = isWhole
    self.isWaiting = isWaiting
    self.isAtWork = isAtWork
    self.trouble = trouble
    self.progress = progress
    self.notices = notices
  }
}

extension RecentChatsModel {
  /// Returns the view-model of plain mode.
  ///
  /// - Parameters:
  ///   - count: The number of rows to report from the top of the list.
  ///   - ids: The other conversations to report.
  ///   - now: The current time, for texts that depend on it.
  /// - Returns: The view-model, with the rows that are on the list.
  public func linesView(
    first count: Int, and ids: [ConversationID], at now: Moment
  ) -> LinesView {
    let first = (0..<min(max(0, count), listedCount)).compactMap { listed(at: $0) }
    let known = Set(first)
    return LinesView(
      screen: viewModel(at: now), first: first.compactMap { row($0, at: now) },
      others: ids.filter { !known.contains($0) }.compactMap { row($0, at: now) },
      selection: list.window.selection, isWhole: sync.lastWhole != nil,
      isWaiting: isWaiting(at: now), isAtWork: isAtWork, trouble: trouble(at: now),
      progress: .init(
        pages: sync.pagesRead, outcomes: journal.outcomeCount, hasUnsent: unsentCount > 0),
      notices: notices.count)
  }

  /// The conversation with a user or a group; nil when it is not listed.
  public func conversation(with peer: Peer) -> ConversationID? { ledger.conversation(with: peer) }

  /// True while the disk or the program has work to do.
  private var isAtWork: Bool {
    if !hasStarted || !persistence.isAtRest || tracesToWrite > 0 { return true }
    return switch mode {
    case .journal(let journal): journal.stored == nil
    case .job(let job): job.stored == nil
    default: false
    }
  }

  /// Returns the temporary reason why an answer is missing; nil when there is none.
  private func trouble(at now: Moment) -> LinesView.Trouble? {
    switch sync.link {
    case .refused, .starting, .switchedOff: nil
    case .offline, .limited:
      sync.failure.map { $0.passesByWaiting ? .away(pause: holdLeft(at: now)) : nil } ?? nil
    case .live where persistence.isSender && ledger.isRetrying:
      ledger.newestUnsent.map { .changesFailed(upTo: $0) }
    case .live: sync.lastWhole == nil ? .listIncomplete : nil
    }
  }

  /// Returns true while a request to the server or the disk is still unanswered.
  private func isWaiting(at now: Moment) -> Bool {
    if sync.link == .starting || sync.inFlight != nil || !persistence.isAtRest { return true }
    if tracesToWrite > 0 { return true }
    switch mode {
    case .details(let details): return details.note == .asking
    case .journal(let journal): return journal.stored == nil
    default: return sync.isLive && awaitsChange(at: now)
    }
  }

  /// Returns the prospects of the unsent changes, as far as the changes sent by this program show.
  func prospects(at now: Moment) -> QuestionView.Prospects {
    switch sync.link {
    case .switchedOff: .switchedOff
    case .refused: sync.failure.map { .refused($0) } ?? .stuck
    case .live where !persistence.isSender || awaitsChange(at: now): .sent
    case .live, .starting, .offline, .limited: .stuck
    }
  }

  /// Returns true when a change is worth waiting for.
  ///
  /// A change that has failed twice may go on failing for a minute or a day, and delays those after
  /// it; another program that is the sender may never send it.
  private func awaitsChange(at now: Moment) -> Bool {
    if isReadOnly { return false }
    if persistence.isSender { return ledger.hasProspects }
    return ledger.lastUnsent.map { now.wall - $0 < Self.patienceWithOthers } ?? false
  }

  /// The time that another program on the same store may take to send a change, in seconds.
  private static let patienceWithOthers: Int64 = 30
}
