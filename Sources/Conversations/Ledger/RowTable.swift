/// What the ledger keeps of each conversation, by name and by slot.
///
/// The rows stand side by side in one array, and the index of names holds their slots only: a table
/// keeps room for more entries than it has.
struct RowTable: Equatable, Sendable {
  private var index = SlotIndex()
  /// Nil where a row was removed.
  private var rows: ContiguousArray<LedgerRow?> = []
  private var free: [RowSlot] = []

  /// How many slots there are, free ones included.
  var slotCount: Int { rows.count }

  /// All slots, free ones included.
  var slots: some Collection<RowSlot> { rows.indices.lazy.map { RowSlot($0) } }

  /// The names of all rows, in no order.
  var ids: [ConversationID] { rows.compactMap { $0?.packed.id } }

  /// Where a row is kept; nil when there is none.
  func slot(of id: ConversationID) -> RowSlot? {
    index.slot(of: id) { rows[$0.index]?.packed.isNamed(id) ?? false }
  }

  /// The row in a slot; nil when it is free.
  subscript(slot: RowSlot) -> LedgerRow? { rows[slot.index] }

  /// The row of a conversation; nil when there is none.
  subscript(id: ConversationID) -> LedgerRow? { slot(of: id).flatMap { rows[$0.index] } }

  /// Keeps a row where it is kept already, or where there is room.
  mutating func put(_ row: LedgerRow, _ id: ConversationID) { put(row, id, at: slot(of: id)) }

  /// Keeps a row in its slot, or where there is room when it has none.
  mutating func put(_ row: LedgerRow, _ id: ConversationID, at known: RowSlot?) {
    let slot = known ?? free.popLast() ?? RowSlot(rows.count)
    if slot.index < rows.count { rows[slot.index] = row } else { rows.append(row) }
    if known == nil { index.insert(slot, id) }
  }

  /// Forgets a row.
  mutating func remove(_ id: ConversationID) {
    guard let slot = slot(of: id) else { return }
    index.remove(id) { [rows] in rows[$0.index]?.packed.id }
    rows[slot.index] = nil
    free.append(slot)
  }

  /// Two tables are equal when they say the same of the same conversations, wherever that stands.
  static func == (left: Self, right: Self) -> Bool {
    left.index.count == right.index.count && left.ids.allSatisfy { left[$0] == right[$0] }
  }
}
