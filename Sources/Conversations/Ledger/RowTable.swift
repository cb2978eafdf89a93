/// What the ledger keeps of each conversation, by name and by slot.
///
/// The rows stand side by side in one array, and the table of names holds their slots only: a table
/// keeps room for more entries than it has.
struct RowTable: Equatable, Sendable {
  private var slots: [ConversationID: RowSlot] = [:]
  /// Nil where a row was removed.
  private var rows: ContiguousArray<LedgerRow?> = []
  private var free: [RowSlot] = []

  /// How many slots there are, free ones included.
  var slotCount: Int { rows.count }

  /// The names of all rows, in no order.
  var ids: some Collection<ConversationID> { slots.keys }

  /// Where a row is kept; nil when there is none.
  func slot(of id: ConversationID) -> RowSlot? { slots[id] }

  /// The row in a slot; nil when it is free.
  subscript(slot: RowSlot) -> LedgerRow? {
    get { rows[slot.index] }
    _modify { yield &rows[slot.index] }
  }

  /// The row of a conversation; nil when there is none.
  subscript(id: ConversationID) -> LedgerRow? { slots[id].flatMap { rows[$0.index] } }

  /// Keeps the row of a conversation.
  mutating func put(_ row: LedgerRow, _ id: ConversationID) {
    if let slot = slots[id] {
      rows[slot.index] = row
    } else if let slot = free.popLast() {
      rows[slot.index] = row
      slots[id] = slot
    } else {
      slots[id] = RowSlot(rows.count)
      rows.append(row)
    }
  }

  /// Forgets a row.
  mutating func remove(_ id: ConversationID) {
    guard let slot = slots.removeValue(forKey: id) else { return }
    rows[slot.index] = nil
    free.append(slot)
  }

  /// Two tables are equal when they say the same of the same conversations, wherever that stands.
  static func == (left: Self, right: Self) -> Bool {
    left.slots.count == right.slots.count
      && left.slots.keys.allSatisfy { left[$0] == right[$0] }
  }
}
