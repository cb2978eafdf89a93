/// The slots of rows in the order of the list.
///
/// This index makes a key press cost the same with a hundred and with a hundred thousand
/// conversations.
struct ListOrder: Equatable, Sendable {
  /// A row with its rank, which nearly always determines its place; only rows of equal rank have to
  /// be read.
  struct Entry: Equatable, Sendable {
    var rank: ListRank
    var slot: RowSlot
  }

  /// A row that moved; `old` is nil if it was not shown, `new` is nil if it no longer is.
  struct Move {
    var slot: RowSlot
    var old: ListRank?
    var new: ListRank?
  }

  private(set) var entries: [Entry]

  /// Creates an order from rows that are already sorted.
  init(_ entries: [Entry] = []) { self.entries = entries }

  /// Returns the place of a row; nil if it is not in the list.
  func index(of entry: Entry) -> Int? {
    entries[place(of: entry.rank)...].prefix { $0.rank == entry.rank }
      .firstIndex { $0.slot == entry.slot }
  }

  /// Moves rows to their new places.
  ///
  /// Only the range between the highest and the lowest of them is rebuilt: the pages of a long list
  /// arrive one after another.
  mutating func apply(_ moves: [Move], in rows: RowTable) {
    let ranks = moves.flatMap { [$0.old, $0.new].compactMap(\.self) }
    guard let highest = ranks.min(), let lowest = ranks.max() else { return }
    let range = place(of: highest)..<end(of: lowest)
    let isMoving = rows.marking(moves.lazy.map(\.slot))
    let staying = entries[range].filter { !isMoving[$0.slot.index] }
    let coming = moves.compactMap { move in move.new.map { Entry(rank: $0, slot: move.slot) } }
    entries.replaceSubrange(range, with: rows.merging(staying, coming))
  }

  /// Returns the rows between two ranks; rows of either rank are excluded.
  ///
  /// - Parameters:
  ///   - upper: The rank before them.
  ///   - lower: The rank after them; nil for the end of the list.
  /// - Returns: The rows, in order.
  func entries(between upper: ListRank, and lower: ListRank?) -> ArraySlice<Entry> {
    let start = end(of: upper)
    return entries[start..<max(start, lower.map { place(of: $0) } ?? entries.count)]
  }

  /// Compares the ranks; the slots that hold the rows make no difference.
  static func == (left: Self, right: Self) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.rank == $1.rank }
  }

  /// Returns the first place of a row of the rank or of a lower one.
  private func place(of rank: ListRank) -> Int { entries.partitionPoint { $0.rank >= rank } }

  /// Returns the place after all rows of the rank.
  private func end(of rank: ListRank) -> Int { entries.partitionPoint { $0.rank > rank } }
}

extension RowTable {
  /// Returns, for each slot, true when it is among the given ones.
  func marking(_ slots: some Sequence<RowSlot>) -> [Bool] {
    var marks = Array(repeating: false, count: slotCount)
    for slot in slots { marks[slot.index] = true }
    return marks
  }

  /// Merges rows into others that are already sorted.
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

  func precedes(_ left: ListOrder.Entry, _ right: ListOrder.Entry) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    guard let left = self[left.slot]?.key, let right = self[right.slot]?.key else { return false }
    return left < right
  }
}

/// The place of a row in the list, comparable without reading the row.
///
/// - Source: docs/api.md §11 "list order"; ties are broken by the other side's id.
struct ListKey: Equatable, Sendable, Comparable {
  private let rank: ListRank
  private let tie: String
  private let id: ConversationID

  /// Creates the key of a row.
  ///
  /// - Parameters:
  ///   - row: The visible row.
  ///   - globalRank: Its place among the global pins, in the order of the server.
  init(_ row: Conversation, globalRank: Int) {
    self.init(
      ListRank(RowHead(row), globalRank: globalRank), names: (row.peer.rawValue, row.id))
  }

  /// Creates a key from a rank and the ids of the row.
  init(_ rank: ListRank, names: (peer: String, id: ConversationID)) {
    self.rank = rank
    (tie, id) = names
  }

  /// Orders the row that comes first in the list before the other.
  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return left.tie == right.tie ? left.id < right.id : left.tie < right.tie
  }
}

/// The rank of a row in the list; rows of equal rank are ordered by their ids.
///
/// - Source: docs/api.md §10 "Pinned rows" and §11 "list order": global pins in the server's order,
///   own pins latest first, then by `updatedAt` latest first.
struct ListRank: Equatable, Sendable, Comparable {
  /// The most significant part of a rank.
  enum Tier: UInt8, Sendable {
    case globalPins, ownPins, others
  }

  private let rank: Int64
  private let tier: Tier

  /// Creates the rank of a row.
  ///
  /// - Parameters:
  ///   - head: The head of the visible row.
  ///   - globalRank: Its place among the global pins, in the order of the server.
  init(_ head: RowHead, globalRank: Int) {
    // Times are complemented, not negated: negation would overflow for the earliest timestamp.
    switch head.pin {
    case .some(let pin) where pin.scope == .everyone:
      (tier, rank) = (.globalPins, Int64(globalRank))
    case .some(let pin): (tier, rank) = (.ownPins, ~pin.since.seconds)
    case nil: (tier, rank) = (.others, ~head.updatedAt.seconds)
    }
  }

  /// Orders the row that comes first in the list before the other.
  static func < (left: Self, right: Self) -> Bool {
    left.tier == right.tier ? left.rank < right.rank : left.tier.rawValue < right.tier.rawValue
  }
}

/// A subset of the visible rows of a ledger, in the order of the list.
///
/// It does not follow the ledger automatically: call `refresh` with the rows that changed.
public struct Sublist: Equatable, Sendable {
  var order = ListOrder()

  /// The number of rows.
  public var count: Int { order.entries.count }

  /// The slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= index < count`.
  public subscript(index: Int) -> RowSlot { order.entries[index].slot }
}

extension Ledger {
  /// Returns true if a visible row comes before another one in the list.
  public func precedes(_ left: RowSlot, _ right: RowSlot) -> Bool {
    guard let left = entry(left), let right = entry(right) else { return false }
    return rows.precedes(left, right)
  }

  /// All visible rows, in the order of the list; shares memory with the ledger until one of them
  /// changes.
  public var visibleRows: Sublist { Sublist(order: order) }

  /// Lists the visible rows that satisfy a predicate.
  ///
  /// - Parameter passes: The predicate.
  /// - Returns: The rows, in the order of the list.
  public func sublist(where passes: (RowSlot) -> Bool) -> Sublist {
    Sublist(order: ListOrder(order.entries.filter { passes($0.slot) }))
  }

  /// Updates a list after some rows changed; the predicate is not applied to any other row.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - ids: All rows that are new, changed or gone since the last update.
  ///   - passes: The predicate.
  public func refresh(
    _ list: inout Sublist, after ids: Set<ConversationID>, where passes: (RowSlot) -> Bool
  ) {
    let changed = ids.compactMap { slot(of: $0) }
    let isChanged = rows.marking(changed)
    // A row that is gone has no rank, or its slot holds another row, which is new.
    let staying = list.order.entries.filter {
      !isChanged[$0.slot.index] && rows[$0.slot]?.rank == $0.rank
    }
    let coming = changed.filter(passes).compactMap { entry($0) }
    list.order = ListOrder(rows.merging(staying, coming))
  }

  /// Returns the place of a row in a list; nil if the list does not contain it.
  public func index(of id: ConversationID, in list: Sublist) -> Int? {
    slot(of: id).flatMap { index(of: $0, in: list) }
  }

  /// Returns the place of the row in a slot in a list; nil if the list does not contain it.
  public func index(of slot: RowSlot, in list: Sublist) -> Int? {
    entry(slot).flatMap { list.order.index(of: $0) }
  }
}
