import BitCollections
import Conversations

/// The rows that the user selected for the next change, by slot: marking all rows of a long list
/// takes microseconds.
///
/// The row under the bar is the selection of the window and need not be among them.
struct MarkedRows: Equatable, Sendable {
  /// The slots of the rows.
  private(set) var slots = BitSet()
  private var range: Range?

  /// A range that follows the bar until it is finished or dropped.
  private struct Range: Equatable, Sendable {
    /// The row at which it began.
    let anchor: ConversationID
    /// The rows that were marked before.
    let before: BitSet
  }

  var isEmpty: Bool { slots.isEmpty }

  var count: Int { slots.count }

  /// The row at which the open range began; nil while none is open.
  var anchor: ConversationID? { range?.anchor }

  func contains(_ slot: RowSlot) -> Bool { slots.contains(slot.index) }

  /// Marks a row, or unmarks it if it is marked.
  mutating func toggle(_ slot: RowSlot) {
    range = nil
    if slots.remove(slot.index) == nil { slots.insert(slot.index) }
  }

  /// Marks rows in addition to those that are marked.
  mutating func insert(_ rows: some Sequence<RowSlot>) {
    range = nil
    slots.formUnion(BitSet(rows.lazy.map(\.index)))
  }

  /// Marks those of some rows that are not marked, and unmarks the others.
  mutating func invert(_ rows: some Sequence<RowSlot>) {
    range = nil
    slots.formSymmetricDifference(BitSet(rows.lazy.map(\.index)))
  }

  /// Unmarks all rows.
  mutating func removeAll() { self = MarkedRows() }

  /// Unmarks rows whose slots no longer hold them.
  mutating func remove(_ vacated: some Sequence<RowSlot>) {
    for slot in vacated { slots.remove(slot.index) }
  }
}

extension MarkedRows {
  /// Opens a range at a row.
  mutating func beginRange(at id: ConversationID) { range = Range(anchor: id, before: slots) }

  /// Marks the rows of the open range and those that were marked before it.
  mutating func extendRange(over rows: some Sequence<RowSlot>) {
    guard let range else { return }
    slots = range.before.union(BitSet(rows.lazy.map(\.index)))
  }

  /// Closes the range; its rows stay marked.
  mutating func endRange() { range = nil }

  /// Closes the range and unmarks the rows that it marked.
  mutating func dropRange() {
    guard let range else { return }
    slots = range.before
    self.range = nil
  }
}
