import Conversations

/// The rows in the order in which the user saw them at the last key, while newer data would show
/// another one.
///
/// No row moves: a row that changes stays where it is, and so does one that the query no longer
/// matches; new rows wait, except those that belong after the last one. Only rows that have left the
/// ledger, or that the user has removed, leave at once: no key could act on them.
struct HeldOrder: Equatable, Sendable {
  /// The rows.
  private(set) var slots: [RowSlot]
  private var places: SlotPlaces
  /// The new rows, which wait.
  private(set) var arrived: Set<RowSlot> = []
  /// The rows that belong elsewhere.
  private(set) var moved: Set<RowSlot> = []
  /// The rows that the query no longer matches.
  private(set) var leaving: Set<RowSlot> = []

  /// Holds rows in their present order.
  init(_ slots: [RowSlot]) {
    self.slots = slots
    places = SlotPlaces(slots)
  }

  /// True when the held rows are the present ones, in their order.
  var isInOrder: Bool { arrived.isEmpty && moved.isEmpty && leaving.isEmpty }

  /// Returns the row at a place; nil outside the list.
  func slot(at place: Int) -> RowSlot? { slots.indices.contains(place) ? slots[place] : nil }

  /// Returns the place of a row; nil if it is not held.
  func place(of slot: RowSlot) -> Int? { places[slot] }

  /// Removes rows that have left the ledger, or that a change hides.
  mutating func remove(_ gone: Set<RowSlot>) {
    arrived.subtract(gone)
    moved.subtract(gone)
    leaving.subtract(gone)
    guard gone.contains(where: { place(of: $0) != nil }) else { return }
    slots.removeAll { gone.contains($0) }
    places = SlotPlaces(slots)
  }

  /// Compares with the present rows after some of them changed.
  ///
  /// - Parameters:
  ///   - changed: The rows.
  ///   - present: The present rows in their order.
  mutating func update(after changed: some Sequence<RowSlot>, _ present: PresentOrder) {
    var candidates = moved
    for slot in changed {
      arrived.remove(slot)
      leaving.remove(slot)
      candidates.remove(slot)
      switch (place(of: slot) != nil, present.place(of: slot) != nil) {
      case (true, true): candidates.insert(slot)
      case (true, false): leaving.insert(slot)
      case (false, true): arrived.insert(slot)
      case (false, false): break
      }
    }
    addRowsAtEnd(of: present)
    moved = rows(outOfPlace: candidates, present)
  }

  /// Adds the new rows that belong after all others: they move none.
  private mutating func addRowsAtEnd(of present: PresentOrder) {
    var end = present.count
    while end > 0, let slot = present.slot(at: end - 1), arrived.contains(slot) { end -= 1 }
    for place in end..<present.count {
      guard let slot = present.slot(at: place) else { continue }
      arrived.remove(slot)
      places.append(slot, at: slots.count)
      slots.append(slot)
    }
  }

  /// Returns the rows that belong elsewhere among the others, which are in order.
  ///
  /// - Parameters:
  ///   - candidates: The held rows that may have moved.
  ///   - present: The present rows in their order.
  /// - Returns: Those that have moved.
  private func rows(outOfPlace candidates: Set<RowSlot>, _ present: PresentOrder) -> Set<RowSlot> {
    let heldOthers = Places((candidates.union(leaving)).compactMap { place(of: $0) })
    let presentOthers = Places(candidates.union(arrived).compactMap { present.place(of: $0) })
    let rows = candidates.compactMap { slot in
      place(of: slot).flatMap { held in
        present.place(of: slot).map { (slot: slot, held: held, present: $0) }
      }
    }
    var moved: Set<RowSlot> = []
    var last = -1
    for row in rows.sorted(by: { $0.present < $1.present }) {
      let isAmongSame =
        heldOthers.rank(of: row.held) == presentOthers.rank(of: row.present)
      if isAmongSame, row.held > last { last = row.held } else { moved.insert(row.slot) }
    }
    return moved
  }

  /// Some places of a list.
  private struct Places {
    private let sorted: [Int]

    init(_ places: [Int]) { sorted = places.sorted() }

    /// Returns the number of rows before a place, other than those at these places.
    func rank(of place: Int) -> Int { place - sorted.partitionPoint { $0 >= place } }
  }
}

/// The present rows of a list in their order.
struct PresentOrder {
  let rows: ListedRows
  let ledger: Ledger

  /// The number of rows.
  var count: Int { rows.count(in: ledger) }

  /// Returns the row at a place; nil outside the list.
  func slot(at place: Int) -> RowSlot? { rows.slot(at: place, in: ledger) }

  /// Returns the place of a row; nil if it is not listed.
  func place(of slot: RowSlot) -> Int? { rows.place(of: slot, in: ledger) }
}
