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

/// Where the ledger keeps a row: the row's own for as long as the row is known, then another's.
///
/// What is kept beside the ledger for many rows is kept by slot, in arrays, rather than by name.
public struct RowSlot: Hashable, Sendable {
  /// The number, from 0; numbers that are free again are given away before new ones.
  public let number: Int32

  init(_ number: Int) { self.number = Int32(number) }

  /// The number as an index.
  public var index: Int { Int(number) }
}

/// Finds the slot of a row by its name, without keeping the name.
///
/// What is in the slot tells its name itself: kept here as well, the names of a long list would take
/// as much room as anything else.
struct SlotIndex: Sendable {
  /// The slots by the hash of the name, or by the next number that is free.
  private var slots: [Int: RowSlot] = [:]
  private let hash: @Sendable (ConversationID) -> Int

  /// Knows nothing yet.
  ///
  /// - Parameter hash: Turns names into numbers.
  init(hash: @escaping @Sendable (ConversationID) -> Int = { $0.hashValue }) { self.hash = hash }

  /// How many slots there are.
  var count: Int { slots.count }

  /// The slot of a row.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - isNamed: Whether what is in a slot has that name.
  /// - Returns: The slot; nil when there is none.
  func slot(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> RowSlot? {
    key(of: id, where: isNamed).flatMap { slots[$0] }
  }

  /// Notes the slot of a row that has none yet.
  mutating func insert(_ slot: RowSlot, _ id: ConversationID) {
    var key = hash(id)
    while slots[key] != nil { key &+= 1 }
    slots[key] = slot
  }

  /// Forgets the slot of a row.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - name: The name of what is in a slot.
  mutating func remove(_ id: ConversationID, name: (RowSlot) -> ConversationID?) {
    guard var key = key(of: id, where: { name($0) == id }) else { return }
    slots[key] = nil
    // What had to give way may have its own number now, and must be found from there.
    key &+= 1
    while let slot = slots.removeValue(forKey: key) {
      if let id = name(slot) { insert(slot, id) }
      key &+= 1
    }
  }

  private func key(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> Int? {
    var key = hash(id)
    while let slot = slots[key] {
      if isNamed(slot) { return key }
      key &+= 1
    }
    return nil
  }
}

/// What the ledger keeps of a conversation besides the changes to it.
///
/// - Shape: The fields stand in an order that leaves no gaps between them: a long list has many.
struct LedgerRow: Equatable, Sendable {
  /// The row as the server last told it, whether or not it is gone since.
  private(set) var packed: PackedConversation
  /// The ticket of the snapshot that told it.
  var listedBy: Ticket
  /// The ticket of the snapshot that last listed it, readable or not; of a row from disk, the last one
  /// that was issued before it was read.
  var seenBy: Ticket
  /// Where it stands among the visible rows; nil when it is hidden.
  var rank: ListRank?
  private var isGone = false
  /// How many complete readings of the list in a row did not show it.
  var missed: UInt8 = 0
  /// Whether a page since it was last listed showed what stands on either side of it.
  var isMissingBetweenNeighbours = false
  /// Its place among the global pins, as the server listed them.
  var globalRank: Int32 = 0
  /// What it adds to the unread total; nil when it is hidden.
  var unread: Unread?
  /// Whether any change of the row is pending.
  var hasChanges = false
  /// Another number each time it may look different, unlike that of any row before it.
  var version: UInt32 = 0

  /// A row that the server told.
  init(_ row: PackedConversation, reported ticket: Ticket) {
    packed = row
    listedBy = ticket
    seenBy = ticket
  }

  /// A snapshot listed it.
  mutating func noteListed(by ticket: Ticket) {
    seenBy = ticket
    missed = 0
    isMissingBetweenNeighbours = false
  }

  /// The row as the server last told it; nil when it is gone and only changes remain.
  var confirmed: PackedConversation? {
    get { isGone ? nil : packed }
    set {
      isGone = newValue == nil
      if let newValue { packed = newValue }
    }
  }

  /// Its place in the list; nil when it is hidden.
  var key: ListKey? {
    guard let rank, let confirmed else { return nil }
    return ListKey(rank, names: confirmed.names)
  }
}
