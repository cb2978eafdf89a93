/// The slots of rows in the order of the list.
///
/// This is an index, kept so that a key press costs the same with a hundred and with a hundred
/// thousand conversations.
struct ListOrder: Equatable, Sendable {
  /// A row with what nearly always tells its place; only rows of equal rank have to be looked at.
  struct Entry: Equatable, Sendable {
    var rank: ListRank
    var slot: RowSlot
  }

  /// A row that got another place; no old rank means it was not shown, no new one that it is not.
  struct Move {
    var slot: RowSlot
    var old: ListRank?
    var new: ListRank?
  }

  private(set) var entries: [Entry]

  /// Begins with rows that are in order.
  init(_ entries: [Entry] = []) { self.entries = entries }

  /// The place of a row that is in the list; nil when it is not.
  func index(of entry: Entry) -> Int? {
    entries[place(of: entry.rank)...].prefix { $0.rank == entry.rank }
      .firstIndex { $0.slot == entry.slot }
  }

  /// Gives rows their new places.
  ///
  /// Only what lies between the highest and the lowest of them is put together anew: the pages of a
  /// long list come one behind another.
  mutating func apply(_ moves: [Move], in rows: RowTable) {
    let ranks = moves.flatMap { [$0.old, $0.new].compactMap(\.self) }
    guard let highest = ranks.min(), let lowest = ranks.max() else { return }
    let range = place(of: highest)..<end(of: lowest)
    let isMoving = rows.marking(moves.lazy.map(\.slot))
    let staying = entries[range].filter { !isMoving[$0.slot.index] }
    let coming = moves.compactMap { move in move.new.map { Entry(rank: $0, slot: move.slot) } }
    entries.replaceSubrange(range, with: rows.merging(staying, coming))
  }

  /// The rows that stand between two ranks; those of the same ranks are left out.
  ///
  /// - Parameters:
  ///   - upper: The rank that goes before them.
  ///   - lower: The one that goes behind them; nil where the list ends.
  /// - Returns: The rows, in order.
  func entries(between upper: ListRank, and lower: ListRank?) -> ArraySlice<Entry> {
    let start = end(of: upper)
    return entries[start..<max(start, lower.map { place(of: $0) } ?? entries.count)]
  }

  /// In which slots rows happen to be kept makes no difference.
  static func == (left: Self, right: Self) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.rank == $1.rank }
  }

  /// The first place at which a row of the rank, or of a lower one, stands.
  private func place(of rank: ListRank) -> Int { entries.partitionPoint { $0.rank >= rank } }

  /// The place behind all rows of the rank.
  private func end(of rank: ListRank) -> Int { entries.partitionPoint { $0.rank > rank } }
}

extension RowTable {
  /// Says of each slot whether it is among some.
  func marking(_ slots: some Sequence<RowSlot>) -> [Bool] {
    var marks = Array(repeating: false, count: slotCount)
    for slot in slots { marks[slot.index] = true }
    return marks
  }

  /// Puts rows in between others that are in order.
  func merging(_ staying: [ListOrder.Entry], _ coming: [ListOrder.Entry]) -> [ListOrder.Entry] {
    let coming = coming.sorted(by: precedes)
    var merged: [ListOrder.Entry] = []
    merged.reserveCapacity(staying.count + coming.count)
    var next = 0
    for entry in staying {
      while next < coming.count, precedes(coming[next], entry) {
        merged.append(coming[next])
        next += 1
      }
      merged.append(entry)
    }
    merged += coming[next...]
    return merged
  }

  private func precedes(_ left: ListOrder.Entry, _ right: ListOrder.Entry) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    guard let left = self[left.slot]?.key, let right = self[right.slot]?.key else { return false }
    return left < right
  }
}

/// The place of a row in the list, comparable without looking at the row.
///
/// - Source: docs/api.md §11 "list order", ties by the other side's id.
struct ListKey: Equatable, Sendable, Comparable {
  private let rank: ListRank
  private let tie: String
  private let id: ConversationID

  /// Makes the key of a row.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - globalRank: Its place among the global pins, as the server listed them.
  init(_ row: Conversation, globalRank: Int) {
    self.init(
      ListRank(RowHead(row), globalRank: globalRank), names: (row.peer.rawValue, row.id))
  }

  /// Makes a key of a rank and the names of the row.
  init(_ rank: ListRank, names: (peer: String, id: ConversationID)) {
    self.rank = rank
    (tie, id) = names
  }

  /// The row that comes first in the list is the lesser one.
  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return left.tie == right.tie ? left.id < right.id : left.tie < right.tie
  }
}

/// How high a row stands in the list; rows of equal rank are ordered by their names.
///
/// - Source: docs/api.md §10 "Pinned rows" and §11 "list order": global pins in the server's order,
///   own pins latest first, then by `updatedAt` latest first.
struct ListRank: Equatable, Sendable, Comparable {
  /// What goes before everything else.
  enum Tier: UInt8, Sendable {
    case globalPins, ownPins, others
  }

  private let rank: Int64
  private let tier: Tier

  /// Makes the rank of a row.
  ///
  /// - Parameters:
  ///   - head: The row as it is shown.
  ///   - globalRank: Its place among the global pins, as the server listed them.
  init(_ head: RowHead, globalRank: Int) {
    // Turned round bit by bit: a negation would overflow for the earliest moment there is.
    switch head.pin {
    case .some(let pin) where pin.scope == .everyone:
      (tier, rank) = (.globalPins, Int64(globalRank))
    case .some(let pin): (tier, rank) = (.ownPins, ~pin.since.seconds)
    case nil: (tier, rank) = (.others, ~head.updatedAt.seconds)
    }
  }

  /// The row that comes first in the list is the lesser one.
  static func < (left: Self, right: Self) -> Bool {
    left.tier == right.tier ? left.rank < right.rank : left.tier.rawValue < right.tier.rawValue
  }
}

/// Some of the visible rows of a ledger, in the order of the list.
///
/// It follows changes of the ledger only when `refresh` is called with the rows that changed.
public struct Sublist: Equatable, Sendable {
  var order = ListOrder()

  /// How many rows there are.
  public var count: Int { order.entries.count }

  /// The slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public subscript(index: Int) -> RowSlot { order.entries[index].slot }
}

extension Ledger {
  /// Lists the visible rows that pass a test.
  ///
  /// - Parameter passes: The test.
  /// - Returns: The rows.
  public func sublist(where passes: (RowSlot) -> Bool) -> Sublist {
    Sublist(order: ListOrder(order.entries.filter { passes($0.slot) }))
  }

  /// Brings a list in step after some rows changed; no other row is tested again.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - ids: All rows that are new, changed or gone since the list was in step.
  ///   - passes: The test.
  public func refresh(
    _ list: inout Sublist, after ids: Set<ConversationID>, where passes: (RowSlot) -> Bool
  ) {
    let changed = ids.compactMap { slot(of: $0) }
    let isChanged = rows.marking(changed)
    // What is gone has no rank any more, or the slot is another's, and that one is new.
    let staying = list.order.entries.filter {
      !isChanged[$0.slot.index] && rows[$0.slot]?.rank == $0.rank
    }
    let coming = changed.filter(passes).compactMap { entry($0) }
    list.order = ListOrder(rows.merging(staying, coming))
  }

  /// The place of a row in a list; nil when it is not in it.
  public func index(of id: ConversationID, in list: Sublist) -> Int? {
    slot(of: id).flatMap { entry($0) }.flatMap { list.order.index(of: $0) }
  }
}
