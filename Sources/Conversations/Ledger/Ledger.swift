/// What the server said and what the person asked for, kept apart, and the list that follows.
///
/// Visible is confirmed plus pending: what is shown is computed, so taking a change back is
/// forgetting it. The rules R1 to R8 stand in `ARCHITECTURE.md`.
public struct Ledger: Equatable, Sendable {
  var rows = RowTable()
  var pending = PendingChanges()
  /// Conversations with pending changes whose row is not shown: the changes hide it, or it is not known.
  private(set) var hidden: Set<ConversationID> = []
  var order = ListOrder()
  private var lastVersion: UInt32 = 0
  /// The last place in the order that was given away.
  public internal(set) var lastTicket = Ticket(0)
  var lastAbsorbed = Ticket(0)
  /// While rows of the last run are still being read, those that lists have proved to be gone since.
  var restoring: Set<ConversationID>?
  /// Whether one answer has shown the whole list since the start.
  var hasListedAll = false
  /// The rules that hold.
  package var rules = LedgerRules()
  /// All unread messages together.
  public internal(set) var unreadTotal = UnreadTotal()
  /// How many rows each tag is on; kept for completion.
  public internal(set) var tagUse: [Tag: Int] = [:]

  /// Starts with nothing known.
  public init() {}

  /// Starts with nothing known, in the place of a ledger whose numbers others still hold.
  ///
  /// - Parameter former: The ledger whose tickets and versions are not given away again.
  package init(after former: Ledger) {
    lastTicket = former.lastTicket
    lastAbsorbed = former.lastTicket
    lastVersion = former.lastVersion
    rules = former.rules
  }

  /// Takes the next place in the order of requests and changes.
  public mutating func issueTicket() -> Ticket {
    lastTicket = Ticket(lastTicket.number + 1)
    return lastTicket
  }

  /// How many rows are visible.
  public var count: Int { order.entries.count }

  /// The name of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public subscript(index: Int) -> ConversationID {
    guard let id = id(of: slot(at: index)) else {
      preconditionFailure("a row without a name is in the list")
    }
    return id
  }

  /// The place of a row, zero-based from the top; nil when it is not visible.
  public func index(of id: ConversationID) -> Int? {
    rows.slot(of: id).flatMap { entry($0) }.flatMap { order.index(of: $0) }
  }

  /// A row as it is shown; nil when it is hidden or unknown.
  ///
  /// - Source: Rules R2 and R9.
  public func visible(_ id: ConversationID) -> VisibleRow? {
    rows.slot(of: id).flatMap { visible(in: $0) }
  }

  /// A row as it will be shown once everything the person did is on disk: what keys act on.
  public func intended(_ id: ConversationID) -> Conversation? { replayed(id, pending[id]) }

  private func shownChanges(_ id: ConversationID) -> [PendingChange] {
    pending[id].filter(\.isShown)
  }

  /// How many changes the server has not accepted.
  public var unsentCount: Int { pending.unsentCount }

  /// How many changes the server has accepted that no list has confirmed.
  public var acceptedCount: Int { pending.acceptedCount }

  /// Whether any visible row is unread.
  public var hasUnread: Bool { unreadTotal.messages > 0 || unreadTotal.unknownRows > 0 }

  /// A row as the server last told it.
  public func confirmed(_ id: ConversationID) -> Conversation? { rows[id]?.confirmed?.row }

  /// The name of the other side as the server last told it.
  public func name(of id: ConversationID) -> String? { rows[id]?.confirmed?.name }

  /// All changes that no list has confirmed, oldest first; for events that concern all of them.
  public var pendingChanges: [PendingChange] { pending.all }

  /// How many changes that show no list has confirmed, neither here nor in another program.
  public var pendingCount: Int { pending.shownCount }

  /// The row with changes replayed on it, oldest first.
  func replayed(_ id: ConversationID, _ changes: some Sequence<PendingChange>) -> Conversation? {
    var row = rows[id]?.confirmed?.row
    for change in inOrder(changes) {
      inBasis(change.change).apply(to: &row, receipt: change.receipt)
    }
    return row
  }

  /// Brings the order and the totals in step with rows that may look different now.
  mutating func refresh(_ ids: some Sequence<ConversationID>) {
    order.apply(ids.compactMap { refresh($0) }, in: rows)
  }

  private mutating func refresh(_ id: ConversationID) -> ListOrder.Move? {
    guard let slot = rows.slot(of: id), var row = rows[slot] else {
      noteHidden(id, isShown: false)
      return nil
    }
    let shown = shownHead(id, row)
    noteHidden(id, isShown: shown != nil)
    let rank = shown.map { ListRank($0, globalRank: Int(row.globalRank)) }
    let move = ListOrder.Move(slot: slot, old: row.rank, new: rank)
    if let unread = row.unread { unreadTotal.remove(unread) }
    if let unread = shown?.unread { unreadTotal.add(unread) }
    row.rank = rank
    row.unread = shown?.unread
    row.hasChanges = pending.has(id)
    lastVersion &+= 1
    row.version = lastVersion
    rows.put(row, id, at: slot)
    // A row that is gone and has no changes left is forgotten.
    if row.confirmed == nil, !pending.has(id) { rows.remove(id) }
    return move.old == move.new ? nil : move
  }

  private mutating func noteHidden(_ id: ConversationID, isShown: Bool) {
    if !isShown, pending.has(id) { hidden.insert(id) } else { hidden.remove(id) }
  }

  private func shownHead(_ id: ConversationID, _ row: LedgerRow) -> RowHead? {
    pending.has(id)
      ? replayed(id, shownChanges(id)).map { RowHead($0) } : row.confirmed?.head
  }
}

/// All unread messages together, as far as they are known.
public struct UnreadTotal: Equatable, Sendable {
  /// The sum of all counts that are known.
  public private(set) var messages = 0
  /// Rows that are unread by a number nobody knows.
  public private(set) var unknownRows = 0

  mutating func add(_ unread: Unread) { change(by: 1, unread) }

  mutating func remove(_ unread: Unread) { change(by: -1, unread) }

  private mutating func change(by sign: Int, _ unread: Unread) {
    switch unread {
    case .count(let count): messages += sign * count
    case .marked, .untracked: unknownRows += sign
    }
  }
}

/// The rows by slot, for what is kept beside the ledger.
extension Ledger {
  /// How many slots there are, free ones included.
  public var slotCount: Int { rows.slotCount }

  /// The slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public func slot(at index: Int) -> RowSlot { order.entries[index].slot }

  /// The slot of a row; nil when it is hidden or unknown.
  public func slot(of id: ConversationID) -> RowSlot? {
    rows.slot(of: id).flatMap { rows[$0]?.rank == nil ? nil : $0 }
  }

  /// The name of the row in a slot; nil when nothing that the server told is there.
  public func id(of slot: RowSlot) -> ConversationID? { rows[slot]?.confirmed?.id }

  /// The row in a slot as it is shown; nil when none is shown.
  public func visible(in slot: RowSlot) -> VisibleRow? {
    guard let row = rows[slot], let confirmed = row.confirmed else { return nil }
    guard row.hasChanges else { return VisibleRow(confirmed, isPending: false) }
    let id = confirmed.id
    let changes = shownChanges(id)
    return replayed(id, changes).map {
      VisibleRow(PackedConversation($0), isPending: changes.contains(where: \.isWaitedFor))
    }
  }

  /// A number that is another one when the row of a slot may look different, or is another row.
  public func version(of slot: RowSlot) -> UInt32 { rows[slot]?.version ?? 0 }

  func entry(_ slot: RowSlot) -> ListOrder.Entry? {
    rows[slot]?.rank.map { ListOrder.Entry(rank: $0, slot: slot) }
  }
}
