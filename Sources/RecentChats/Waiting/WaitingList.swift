import Conversations

/// The open list of waiting changes.
///
/// Its entries, their numbers and names do not change while it is open, so that no key affects a
/// change that replaced another. A conversation keeps its name although it has left the list.
struct OpenWaiting: Equatable, Sendable {
  /// The changes at the time of opening, oldest first.
  let changes: [PendingChange]
  /// The names of their conversations at that time, in the same order.
  let names: [String]
  /// The selected change, and the part of the list on the screen.
  var cursor = ListCursor()
  /// The changes that were withdrawn since the list was opened.
  private(set) var withdrawn: Set<Ticket> = []

  /// Creates a list of changes.
  ///
  /// - Parameters:
  ///   - changes: The changes, oldest first.
  ///   - name: Returns the name of a change's conversation.
  init(_ changes: [PendingChange], name: (PendingChange) -> String) {
    self.changes = changes
    names = changes.map(name)
  }

  /// The selected change; nil when the list is empty.
  var selectedTicket: Ticket? {
    changes.indices.contains(cursor.selected) ? changes[cursor.selected].ticket : nil
  }

  /// Records that the user has withdrawn a change.
  mutating func noteWithdrawn(_ ticket: Ticket) { withdrawn.insert(ticket) }
}

/// The changes that have not reached the server.
public struct WaitingView: Equatable, Sendable {
  /// A change in the list.
  public struct Line: Equatable, Sendable {
    /// The number of the change in the list, from 1.
    public var number: Int
    /// The time at which the user made it.
    public var time: ListTime
    /// The change.
    public var change: ChangeOfConversation
    /// The state of the change, including its outcome since the list was opened.
    public var state: State
    /// True when keys apply to it.
    public var isSelected: Bool

    public init(
      number: Int, time: ListTime, change: ChangeOfConversation, state: State,
      isSelected: Bool = false
    ) {
      self.number = number
      self.time = time
      self.change = change
      self.state = state
      self.isSelected = isSelected
    }
  }

  /// The state of a change in the list.
  public enum State: Hashable, Sendable {
    /// It is being written to disk.
    case saving
    /// It waits to be sent.
    case queued
    /// It waits until the user confirms it again.
    case withheld
    /// It was sent this many times without success and waits for a retry.
    case retrying(attempts: Int)
    /// It is in flight.
    case sending
    /// The program that sends it has been asked to withdraw it.
    case withdrawalWanted
    /// The user has withdrawn it.
    case withdrawn
    /// The server has accepted or refused it since the list was opened.
    case finished
  }

  /// The changes, oldest first.
  public var lines: [Line]
  /// The number of waiting changes that are not listed.
  public var more: Int
  /// The index of the first line on the screen.
  public var scrolled: Int

  public init(lines: [Line], more: Int = 0, scrolled: Int = 0) {
    self.lines = lines
    self.more = more
    self.scrolled = scrolled
  }
}

extension RecentChatsModel {
  /// The maximum number of waiting changes in the list.
  private static let waitingLimit = 500

  /// Opens the list of the changes that have not reached the server.
  mutating func openWaiting() -> [Effect] {
    listedWaiting = ledger.unsentChanges(limit: Self.waitingLimit)
    mode = .waiting(OpenWaiting(listedWaiting, name: name(of:)))
    return []
  }

  /// Performs a command in the list of waiting changes; returns nil for a command that has the same
  /// meaning everywhere.
  mutating func performInWaiting(
    _ open: OpenWaiting, _ command: Command, count: Int?
  ) -> [Effect]? {
    var open = open
    if open.cursor.move(
      by: command, times: count, among: open.changes.count, limit: scrollLimit)
    {
      mode = .waiting(open)
      return []
    }
    switch command {
    case .undo: return open.selectedTicket.map { withdraw($0) } ?? []
    case .details: return open.selectedTicket.map { askToConfirm($0) } ?? []
    case .dismiss, .waiting:
      mode = .list
      return []
    case .redraw, .suspend, .quit, .refresh: return nil
    default: return []
    }
  }

  /// Returns the change with a number in the list that was opened last, otherwise in the current
  /// list.
  func waitingChange(_ number: Int) -> Ticket? {
    let changes =
      listedWaiting.isEmpty ? ledger.unsentChanges(limit: Self.waitingLimit) : listedWaiting
    return changes.indices.contains(number - 1) ? changes[number - 1].ticket : nil
  }

  /// Withdraws the waiting change with a number.
  mutating func withdraw(number: Int) -> [Effect] {
    guard let ticket = waitingChange(number) else { return cannot(.noWaitingChange(number)) }
    return withdraw(ticket)
  }

  /// Asks whether to send the waiting change with a number.
  mutating func confirm(number: Int) -> [Effect] {
    guard let ticket = waitingChange(number) else { return cannot(.noWaitingChange(number)) }
    return askToConfirm(ticket)
  }

  /// Returns the list of waiting changes for display.
  func waitingView(_ open: OpenWaiting, at now: Moment) -> WaitingView {
    WaitingView(
      lines: zip(open.changes, open.names).enumerated().map { index, entry in
        let (change, name) = entry
        return WaitingView.Line(
          number: index + 1, time: recentTime(change.madeAt, at: now),
          change: ChangeOfConversation(change.change, name: name),
          state: state(of: change, in: open), isSelected: index == open.cursor.selected)
      },
      more: max(0, ledger.unsentCount - Self.waitingLimit), scrolled: open.cursor.scrolled)
  }

  private func state(of listed: PendingChange, in open: OpenWaiting) -> WaitingView.State {
    guard let change = ledger.pendingChange(listed.ticket) else {
      return open.withdrawn.contains(listed.ticket) ? .withdrawn : .finished
    }
    // Only the program that sends the changes asks.
    if change.isWithheld, change.isWithdrawable, persistence.isSender { return .withheld }
    if change.isWithdrawalWanted, !change.isAccepted { return .withdrawalWanted }
    switch change.phase {
    case .recording: return .saving
    case .queued: return .queued
    case .waiting: return .retrying(attempts: change.attempts)
    case .inFlight: return .sending
    case .withdrawing: return .withdrawn
    case .accepted: return .finished
    }
  }
}
