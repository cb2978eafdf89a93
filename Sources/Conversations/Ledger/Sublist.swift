/// The rows of a ledger that pass a test, in its order.
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
