/// The ledger's rows, by id and by slot.
///
/// The rows are stored contiguously in one array, and the index of ids contains only their slots: a
/// hash table reserves space for more entries than it has.
struct RowTable: Equatable, Sendable {
  private var index = SlotIndex()
  /// The rows by slot; nil in a free slot.
  private var rows: ContiguousArray<LedgerRow?> = []
  private var free: [RowSlot] = []
  /// The slots that were vacated since they were last taken.
  private var vacated: [RowSlot] = []

  /// The number of slots, including free ones.
  var slotCount: Int { rows.count }

  /// All slots, including free ones.
  var slots: some Collection<RowSlot> { rows.indices.lazy.map { RowSlot($0) } }

  /// The ids of all rows, in no particular order.
  var ids: [ConversationID] { rows.compactMap { $0?.packed.id } }

  /// Returns the slot of a row; nil if there is none.
  func slot(of id: ConversationID) -> RowSlot? {
    index.slot(of: id) { rows[$0.index]?.packed.isNamed(id) ?? false }
  }

  /// The row in a slot; nil if the slot is free.
  subscript(slot: RowSlot) -> LedgerRow? { rows[slot.index] }

  /// The row of a conversation; nil if there is none.
  subscript(id: ConversationID) -> LedgerRow? { slot(of: id).flatMap { rows[$0.index] } }

  /// Stores a row in its present slot, or in a free one.
  mutating func put(_ row: LedgerRow, _ id: ConversationID) { put(row, id, at: slot(of: id)) }

  /// Stores a row in a known slot, or in a free one if it has none.
  mutating func put(_ row: LedgerRow, _ id: ConversationID, at known: RowSlot?) {
    let slot = known ?? free.popLast() ?? RowSlot(rows.count)
    if slot.index < rows.count { rows[slot.index] = row } else { rows.append(row) }
    if known == nil { index.insert(slot, id) }
  }

  /// Removes a row; does nothing if there is none.
  mutating func remove(_ id: ConversationID) {
    guard let slot = slot(of: id) else { return }
    index.remove(id) { [rows] in rows[$0.index]?.packed.id }
    rows[slot.index] = nil
    free.append(slot)
    vacated.append(slot)
  }

  /// Returns the slots that were vacated since the last call; some may hold another row by now.
  mutating func takeVacated() -> [RowSlot] {
    defer { vacated.removeAll() }
    return vacated
  }

  /// Compares the rows by id; their slots make no difference.
  static func == (left: Self, right: Self) -> Bool {
    left.index.count == right.index.count && left.ids.allSatisfy { left[$0] == right[$0] }
  }
}

/// The ledger's place for a row: reserved for the row while it is known, then reused.
///
/// Data that other types store for many rows is held in arrays by slot, rather than by id.
public struct RowSlot: Hashable, Sendable {
  /// The number, from 0; free numbers are reused before new ones are issued.
  public let number: Int32

  init(_ number: Int) { self.number = Int32(number) }

  /// The number as an index.
  public var index: Int { Int(number) }
}

/// An index that finds the slot of a row by its id without storing the id.
///
/// The row in the slot contains its id: a second copy of all ids of a long list would take as much
/// space as the rest.
struct SlotIndex: Sendable {
  /// The slots by the hash of the id, or by the next free number after it.
  private var slots: [Int32: RowSlot] = [:]
  private let hash: @Sendable (ConversationID) -> Int

  /// Creates an empty index.
  ///
  /// - Parameter hash: Returns the hash of an id.
  init(hash: @escaping @Sendable (ConversationID) -> Int = { $0.hashValue }) { self.hash = hash }

  /// The number of slots in the index.
  var count: Int { slots.count }

  /// Returns the slot of a row.
  ///
  /// - Parameters:
  ///   - id: The id of the row.
  ///   - isNamed: Returns true when the row in a slot has that id.
  /// - Returns: The slot; nil if there is none.
  func slot(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> RowSlot? {
    key(of: id, where: isNamed).flatMap { slots[$0] }
  }

  /// Inserts the slot of a row that is not in the index.
  mutating func insert(_ slot: RowSlot, _ id: ConversationID) {
    var key = start(of: id)
    while slots[key] != nil { key &+= 1 }
    slots[key] = slot
  }

  /// Removes the slot of a row.
  ///
  /// - Parameters:
  ///   - id: The id of the row.
  ///   - name: Returns the id of the row in a slot.
  mutating func remove(_ id: ConversationID, name: (RowSlot) -> ConversationID?) {
    guard var key = key(of: id, where: { name($0) == id }) else { return }
    slots[key] = nil
    // A displaced entry may have its own number now, and must be found from there.
    key &+= 1
    while let slot = slots.removeValue(forKey: key) {
      if let id = name(slot) { insert(slot, id) }
      key &+= 1
    }
  }

  /// Half of the hash, in half the space; hashes that become equal are told apart by their ids.
  private func start(of id: ConversationID) -> Int32 { Int32(truncatingIfNeeded: hash(id)) }

  private func key(of id: ConversationID, where isNamed: (RowSlot) -> Bool) -> Int32? {
    var key = start(of: id)
    while let slot = slots[key] {
      if isNamed(slot) { return key }
      key &+= 1
    }
    return nil
  }
}

/// The ledger's data about a conversation, other than its changes.
///
/// - Shape: The order of the fields avoids padding: a long list has many rows.
struct LedgerRow: Equatable, Sendable {
  /// The row as the server last listed it, even if it is gone since.
  private(set) var packed: PackedConversation
  /// The ticket of the snapshot that contained it.
  var listedBy: Ticket
  /// The ticket of the snapshot that last listed it, even in a form that could not be decoded; for
  /// a row from disk, the last ticket that was issued before it was read.
  var seenBy: Ticket
  /// The rank among the visible rows; nil if it is hidden.
  var rank: ListRank?
  private var isGone = false
  /// The number of consecutive complete list passes without it.
  var missed: UInt8 = 0
  /// True when a page since it was last listed contained both of its neighbours.
  var isMissingBetweenNeighbours = false
  /// The place among the global pins, in the order of the server.
  var globalRank: Int32 = 0
  /// Its contribution to the unread total; nil if it is hidden.
  var unread: Unread?
  /// True when changes of the row are pending.
  var hasChanges = false
  /// A number that changes whenever the visible row may have changed, unique among all rows.
  var version: UInt32 = 0

  /// Creates a row that the server listed.
  init(_ row: PackedConversation, reported ticket: Ticket) {
    packed = row
    listedBy = ticket
    seenBy = ticket
  }

  /// Records that a snapshot listed the row.
  mutating func noteListed(by ticket: Ticket) {
    seenBy = ticket
    missed = 0
    isMissingBetweenNeighbours = false
  }

  /// The confirmed row; nil if it is gone and only changes remain.
  var confirmed: PackedConversation? {
    get { isGone ? nil : packed }
    set {
      isGone = newValue == nil
      if let newValue { packed = newValue }
    }
  }

  /// The place in the list; nil if it is hidden.
  var key: ListKey? {
    guard let rank, let confirmed else { return nil }
    return ListKey(rank, names: confirmed.names)
  }
}
