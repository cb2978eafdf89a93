public import Conversations

/// Rows in another order than that of the ledger; equal rows are in its order.
///
/// The list does not follow the ledger automatically: call `refresh` with the rows that changed.
public struct SortedRows: Equatable, Sendable {
  /// The order.
  public let sort: ListSort
  private var slots: [RowSlot]
  private var places: SlotPlaces

  /// Sorts rows.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the order of the ledger.
  ///   - sort: The order.
  ///   - index: All visible rows.
  public init(_ rows: Sublist, by sort: ListSort, in index: SearchIndex) {
    self.sort = sort
    var sorting = RowSorting((0..<rows.count).map { rows[$0] }, SortKeys(sort: sort, index: index))
    sorting.sort()
    slots = sorting.slots
    places = SlotPlaces(slots)
  }

  /// The number of rows.
  public var count: Int { slots.count }

  /// The slot of the row at a place, zero-based from the top.
  ///
  /// - Precondition: `0 <= place < count`.
  public subscript(place: Int) -> RowSlot { slots[place] }

  /// Returns the place of a row; nil if it is not in the list.
  public func place(of slot: RowSlot) -> Int? { places[slot] }

  /// Updates the list after some rows changed; the predicate is not applied to any other row.
  ///
  /// - Parameters:
  ///   - changed: The rows that are new or have changed.
  ///   - gone: The slots of rows that have left the ledger or are hidden.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  ///   - passes: The predicate.
  public mutating func refresh(
    after changed: [RowSlot], gone: [RowSlot], of ledger: Ledger, in index: SearchIndex,
    where passes: (RowSlot) -> Bool
  ) {
    let keys = SortKeys(sort: sort, index: index)
    let precedes = { (left: RowSlot, right: RowSlot) in
      keys.precedes(left, right) ?? ledger.precedes(left, right)
    }
    let left = Set(changed + gone).compactMap { places[$0] }.sorted()
    let coming = changed.filter(passes).sorted(by: precedes)
    guard !left.isEmpty || !coming.isEmpty else { return }
    let staying = slots.removing(at: left)
    slots = staying.inserting(coming) { precedes($0, $1) }
    places = SlotPlaces(slots)
  }
}

extension [RowSlot] {
  /// Returns the rows without those at some places, in ascending order.
  fileprivate func removing(at places: [Int]) -> [RowSlot] {
    var kept: [RowSlot] = []
    kept.reserveCapacity(count)
    var start = 0
    for place in places {
      kept += self[start..<place]
      start = place + 1
    }
    return kept + self[start...]
  }

  /// Returns the rows, which are sorted, with others that are sorted, too.
  fileprivate func inserting(
    _ coming: [RowSlot], by precedes: (RowSlot, RowSlot) -> Bool
  ) -> [RowSlot] {
    var merged: [RowSlot] = []
    merged.reserveCapacity(count + coming.count)
    var start = 0
    for slot in coming {
      var (low, end) = (start, count)
      while low < end {
        let middle = (low + end) / 2
        if precedes(self[middle], slot) { low = middle + 1 } else { end = middle }
      }
      merged += self[start..<end]
      merged.append(slot)
      start = end
    }
    return merged + self[start...]
  }
}
