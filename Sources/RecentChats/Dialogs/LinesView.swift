public import Conversations

/// Everything that is told line by line, decided.
///
/// A screen shows what stands at a place; lines tell of conversations, wherever they stand by now.
public struct LinesView: Equatable, Sendable {
  /// Header, status and what is open, as on the screen.
  public var screen: RecentChatsViewModel
  /// The first rows of those that are listed, in their order.
  public var first: [ChatRow]
  /// The other rows that were asked for; what has left the list is not among them.
  public var others: [ChatRow]
  /// What the commands act on.
  public var selection: ConversationID?
  /// Whether the whole list has been read, so that its numbers are those of the server.
  public var isWhole: Bool
  /// Whether an answer to what was asked for is still to come.
  public var isWaiting: Bool
  /// Whether the disk, or the program itself, has still something to do; unlike a server it always ends.
  public var isAtWork: Bool
  /// What keeps an answer from coming, although it may come later; nil when nothing does.
  public var trouble: Trouble?
  /// The number of good answers since the start.
  public var progress: Int

  /// The ways in which an answer is held up for a reason that may pass.
  public enum Trouble: Hashable, Sendable {
    /// The server is away, or has asked for a pause of so many milliseconds.
    case away(pause: Int64?)
    /// A part of the list could not be read yet.
    case listIncomplete
    /// Changes failed and are sent again; the number is that of the newest that was not accepted.
    case changesFailed(upTo: Ticket)
  }

  public init(
    screen: RecentChatsViewModel, first: [ChatRow], others: [ChatRow] = [],
    selection: ConversationID? = nil, isWhole: Bool = true, isWaiting: Bool = false,
    isAtWork: Bool = false, trouble: Trouble? = nil, progress: Int = 0
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
  }
}

extension RecentChatsModel {
  /// Decides what is told line by line.
  ///
  /// - Parameters:
  ///   - count: How many rows from the top of the list are told of.
  ///   - ids: Which others are.
  ///   - now: The time of day, for the words that depend on it.
  /// - Returns: What can be told.
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
      progress: sync.pagesRead + journal.settledCount)
  }

  /// The conversation with a user or a group; nil when it is not listed.
  public func conversation(with peer: Peer) -> ConversationID? {
    (0..<listedCount).lazy.compactMap { listed(at: $0) }.first { ledger.visible($0)?.conversation.peer == peer }
  }

  /// Whether the disk, or the program itself, has still something to do.
  private var isAtWork: Bool {
    if !hasStarted || !persistence.isAtRest || tracesToWrite > 0 { return true }
    if case .journal(let journal) = mode { return journal.stored == nil }
    return false
  }

  /// What keeps an answer from coming, although it may come later.
  private func trouble(at now: Moment) -> LinesView.Trouble? {
    switch sync.link {
    case .refused, .starting: nil
    case .offline, .limited:
      sync.failure.map { $0.isTransient ? .away(pause: holdLeft(at: now)) : nil } ?? nil
    case .live where persistence.isSender && ledger.isRetrying:
      ledger.newestUnsent.map { .changesFailed(upTo: $0) }
    case .live: sync.lastWhole == nil ? .listIncomplete : nil
    }
  }

  /// Whether an answer to what was asked for is still to come, be it of the server or of the disk.
  private func isWaiting(at now: Moment) -> Bool {
    if sync.link == .starting || sync.inFlight != nil || !persistence.isAtRest { return true }
    if tracesToWrite > 0 { return true }
    switch mode {
    case .details(let details): return details.note == .asking
    case .journal(let journal): return journal.stored == nil
    default: return sync.isLive && awaitsChange(at: now)
    }
  }

  /// Whether the server takes changes, as far as those tell that were sent from here.
  func takesChanges(at now: Moment) -> Bool {
    sync.isLive && (!persistence.isSender || awaitsChange(at: now))
  }

  /// Whether a change is worth waiting for: one that has failed twice may go on failing for a minute or
  /// for a day, and holds up those behind it; another program that is to send may never do it.
  private func awaitsChange(at now: Moment) -> Bool {
    if persistence.isSender { return ledger.hasProspects }
    return ledger.lastUnsent.map { now.wall - $0 < Self.patienceWithOthers } ?? false
  }

  /// How long another program on the same store may take to send a change, in seconds.
  private static let patienceWithOthers: Int64 = 30
}
