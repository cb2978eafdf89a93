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

  public init(
    screen: RecentChatsViewModel, first: [ChatRow], others: [ChatRow] = [],
    selection: ConversationID? = nil, isWhole: Bool = true, isWaiting: Bool = false
  ) {
    self.screen = screen
    self.first = first
    self.others = others
    self.selection = selection
    self.isWhole = isWhole
    self.isWaiting = isWaiting
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
      isWaiting: isWaiting(at: now))
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
