/// The server's data and the user's changes, kept apart, and the list that results from both.
///
/// Visible is confirmed plus pending: what is shown is computed, so withdrawing a change means
/// removing it. `ARCHITECTURE.md` lists the rules R1 to R11.
public struct Ledger: Equatable, Sendable {
  var rows = RowTable()
  var pending = PendingChanges()
  /// Conversations with pending changes whose row is not shown, because the changes hide it or it
  /// is not known.
  private(set) var hidden: Set<ConversationID> = []
  var order = ListOrder()
  /// The batches whose changes are held back.
  var paused: Set<BatchID> = []
  private var lastVersion: UInt32 = 0
  /// The last ticket that was issued.
  public internal(set) var lastTicket = Ticket(0)
  var lastAbsorbed = Ticket(0)
  /// While rows are being read from the store, those that lists have proved gone since; otherwise
  /// nil.
  var restoring: Set<ConversationID>?
  /// The changes that a program that does not send has withdrawn and that may not have been sent.
  var withdrawalsWanted: Set<Ticket> = []
  /// True when one response has covered the whole list since the start.
  var hasListedAll = false
  /// The rules in force.
  package var rules = LedgerRules()
  /// The total of unread messages.
  public internal(set) var unreadTotal = UnreadTotal()
  /// The number of rows that have each tag, for completion.
  public internal(set) var tagUse: [Tag: Int] = [:]

  /// Creates an empty ledger.
  public init() {}

  /// Creates an empty ledger that replaces one whose tickets and versions are still in use.
  ///
  /// - Parameter former: The ledger that is replaced; its tickets and versions are not issued
  ///   again.
  package init(after former: Ledger) {
    lastTicket = former.lastTicket
    lastAbsorbed = former.lastTicket
    lastVersion = former.lastVersion
    rules = former.rules
  }

  /// Issues the next ticket for a request or a change.
  public mutating func issueTicket() -> Ticket {
    lastTicket = Ticket(lastTicket.number + 1)
    return lastTicket
  }

  /// The number of visible rows.
  public var count: Int { order.entries.count }

  /// The id of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public subscript(index: Int) -> ConversationID {
    guard let id = id(of: slot(at: index)) else {
      preconditionFailure("a row without a name is in the list")
    }
    return id
  }

  /// Returns the place of a row, zero-based from the top; nil if it is not visible.
  public func index(of id: ConversationID) -> Int? { rows.slot(of: id).flatMap { index(of: $0) } }

  /// Returns the place of the row in a slot, zero-based from the top; nil if it is not visible.
  public func index(of slot: RowSlot) -> Int? { entry(slot).flatMap { order.index(of: $0) } }

  /// Returns the visible row; nil if it is hidden or unknown.
  ///
  /// - Source: Rules R2 and R9.
  public func visible(_ id: ConversationID) -> VisibleRow? {
    rows.slot(of: id).flatMap { visible(in: $0) }
  }

  /// Returns the row as it will be shown once all changes are on disk; keys act on this row.
  public func intended(_ id: ConversationID) -> Conversation? {
    replayed(id, pending[id].filter { !$0.isWithdrawn })
  }

  private func shownChanges(_ id: ConversationID) -> [PendingChange] {
    pending[id].filter(\.isShown)
  }

  /// Returns true when a pending change hides a row that the server lists.
  public func isHiddenByChange(_ id: ConversationID) -> Bool {
    hidden.contains(id) && rows[id]?.confirmed != nil
  }

  /// The number of changes that the server has not accepted.
  public var unsentCount: Int { pending.unsentCount }

  /// The number of changes that the server has accepted and no list has confirmed.
  public var acceptedCount: Int { pending.acceptedCount }

  /// True when a visible row is unread or has no known count.
  public var hasUnread: Bool { unreadTotal.messages > 0 || unreadTotal.unknownRows > 0 }

  /// Returns the confirmed row; nil if there is none.
  public func confirmed(_ id: ConversationID) -> Conversation? { rows[id]?.confirmed?.row }

  /// Returns the name of the other side in the confirmed row: not safe to draw.
  public func name(of id: ConversationID) -> String? { rows[id]?.confirmed?.name }

  /// Returns the listed conversation with a user or a group; nil if there is none.
  ///
  /// Scans all rows; only a name that the user typed requires this.
  public func conversation(with peer: Peer) -> ConversationID? {
    order.entries.lazy.compactMap { rows[$0.slot]?.confirmed }
      .first { $0.names.peer == peer.rawValue && $0.row.peer == peer }?.id
  }

  /// All changes that no list has confirmed, oldest first; for events that concern all of them.
  public var pendingChanges: [PendingChange] { pending.all }

  /// The number of shown changes that are not confirmed, neither here nor by another program.
  public var pendingCount: Int { pending.shownCount }

  /// Returns the confirmed row with changes applied, oldest first.
  func replayed(_ id: ConversationID, _ changes: some Sequence<PendingChange>) -> Conversation? {
    var row = rows[id]?.confirmed?.row
    for change in inOrder(changes) {
      inBasis(change.change).apply(to: &row, receipt: change.receipt)
    }
    return row
  }

  /// Updates the order and the totals for rows whose visible state may have changed.
  mutating func refresh(_ ids: some Sequence<ConversationID>) {
    order.apply(ids.compactMap { refresh($0) }, in: rows)
  }

  private mutating func refresh(_ id: ConversationID) -> ListOrder.Move? {
    let isPending = pending.has(id)
    guard let slot = rows.slot(of: id), var row = rows[slot] else {
      noteHidden(id, isPending)
      return nil
    }
    let shown =
      isPending ? replayed(id, shownChanges(id)).map { RowHead($0) } : row.confirmed?.head
    noteHidden(id, isPending && shown == nil)
    let rank = shown.map { ListRank($0, globalRank: Int(row.globalRank)) }
    let move = ListOrder.Move(slot: slot, old: row.rank, new: rank)
    if let unread = row.unread { unreadTotal.remove(unread) }
    if let unread = shown?.unread { unreadTotal.add(unread) }
    row.rank = rank
    row.unread = shown?.unread
    row.hasChanges = isPending
    lastVersion &+= 1
    row.version = lastVersion
    rows.put(row, id, at: slot)
    // A row that is gone and has no pending changes is removed.
    if row.confirmed == nil, !isPending { rows.remove(id) }
    return move.old == move.new ? nil : move
  }

  private mutating func noteHidden(_ id: ConversationID, _ isHidden: Bool) {
    if isHidden {
      hidden.insert(id)
    } else if !hidden.isEmpty {
      hidden.remove(id)
    }
  }
}

/// The total of unread messages, as far as it is known.
public struct UnreadTotal: Equatable, Sendable {
  /// The sum of the known counts.
  public private(set) var messages = 0
  /// The number of rows without a known count.
  public private(set) var unknownRows = 0
  /// The number of unread rows that are only marked so; each has at least one message.
  public private(set) var markedRows = 0

  mutating func add(_ unread: Unread) { change(by: 1, unread) }

  mutating func remove(_ unread: Unread) { change(by: -1, unread) }

  private mutating func change(by sign: Int, _ unread: Unread) {
    switch unread {
    case .count(let count): messages += sign * count
    case .marked:
      unknownRows += sign
      markedRows += sign
    case .untracked, .unknown: unknownRows += sign
    }
  }
}

/// Access to rows by slot, for data that is stored outside the ledger.
extension Ledger {
  /// The number of slots, including free ones.
  public var slotCount: Int { rows.slotCount }

  /// Returns the slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public func slot(at index: Int) -> RowSlot { order.entries[index].slot }

  /// Returns the slot of a row; nil if it is hidden or unknown.
  public func slot(of id: ConversationID) -> RowSlot? {
    rows.slot(of: id).flatMap { rows[$0]?.rank == nil ? nil : $0 }
  }

  /// Returns the slot of a row, also of one that a pending change hides; nil if it is unknown.
  public func slotOfAny(_ id: ConversationID) -> RowSlot? { rows.slot(of: id) }

  /// Returns the slot of a row that is hidden by a change; nil if it is visible or unknown.
  public func hiddenSlot(of id: ConversationID) -> RowSlot? {
    rows.slot(of: id).flatMap { rows[$0]?.rank == nil ? $0 : nil }
  }

  /// Returns the slots whose rows have left the ledger since the last call, for data that is stored
  /// by slot; some may hold another row by now.
  public mutating func takeVacatedSlots() -> [RowSlot] { rows.takeVacated() }

  /// Returns the id of the row in a slot; nil if the slot holds no confirmed row.
  public func id(of slot: RowSlot) -> ConversationID? { rows[slot]?.confirmed?.id }

  /// Returns the visible row in a slot; nil if there is none.
  public func visible(in slot: RowSlot) -> VisibleRow? {
    guard let row = rows[slot], let confirmed = row.confirmed else { return nil }
    guard row.hasChanges else { return VisibleRow(confirmed, isPending: false) }
    let id = confirmed.id
    let changes = shownChanges(id)
    return replayed(id, changes).map {
      VisibleRow(PackedConversation($0), isPending: changes.contains(where: \.isWaitedFor))
    }
  }

  /// Returns the version of a slot, which changes whenever its visible row may have changed or
  /// another row takes the slot.
  public func version(of slot: RowSlot) -> UInt32 { rows[slot]?.version ?? 0 }

  func entry(_ slot: RowSlot) -> ListOrder.Entry? {
    rows[slot]?.rank.map { ListOrder.Entry(rank: $0, slot: slot) }
  }
}
