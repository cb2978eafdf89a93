import Conversations
import Queries

/// The rows of a list, in their order.
enum ListedRows: Equatable, Sendable {
  /// All visible rows of the ledger in its order, without a copy.
  case all
  /// Some of the rows in the order of the ledger; `kept` is listed whether or not it matches, because it
  /// is selected.
  case some(Sublist, kept: ConversationID?)
  /// All or some of the rows in another order.
  case sorted(SortedRows, kept: ConversationID?)

  /// The row that is listed whether or not it matches.
  var kept: ConversationID? {
    switch self {
    case .all: nil
    case .some(_, let kept), .sorted(_, let kept): kept
    }
  }

  /// Returns the number of rows.
  func count(in ledger: Ledger) -> Int {
    switch self {
    case .all: ledger.count
    case .some(let list, _): list.count
    case .sorted(let list, _): list.count
    }
  }

  /// Returns the slot of the row at a zero-based place; nil outside the list.
  func slot(at place: Int, in ledger: Ledger) -> RowSlot? {
    guard place >= 0, place < count(in: ledger) else { return nil }
    return switch self {
    case .all: ledger.slot(at: place)
    case .some(let list, _): list[place]
    case .sorted(let list, _): list[place]
    }
  }

  /// Returns the zero-based place of a row; nil if it is not listed.
  func place(of slot: RowSlot, in ledger: Ledger) -> Int? {
    switch self {
    case .all: ledger.index(of: slot)
    case .some(let list, _): ledger.index(of: slot, in: list)
    case .sorted(let list, _): list.place(of: slot)
    }
  }

  /// Returns the rows as they are, which later changes of the ledger do not affect.
  func snapshot(of ledger: Ledger) -> ListedRows {
    if case .all = self { .some(ledger.visibleRows, kept: nil) } else { self }
  }

  /// Updates the rows after some of them changed.
  ///
  /// - Parameters:
  ///   - change: All rows that are new, changed or removed; also the one that was kept before.
  ///   - kept: A row that is listed whether or not it matches.
  ///   - ledger: The rows.
  ///   - index: All visible rows, unless the rows are those of the ledger.
  ///   - passes: The predicate.
  mutating func refresh(
    after change: ListChange, keeping kept: ConversationID?, of ledger: Ledger,
    in index: SearchIndex, where passes: (RowSlot) -> Bool
  ) {
    let keptSlot = kept.flatMap { ledger.slot(of: $0) }
    let isListed = { (slot: RowSlot) in slot == keptSlot || passes(slot) }
    switch self {
    case .all: break
    case .some(var list, _):
      self = .all
      ledger.refresh(&list, after: change.ids, where: isListed)
      self = .some(list, kept: kept)
    case .sorted(var list, _):
      self = .all
      list.refresh(
        after: change.ids.compactMap { ledger.slot(of: $0) },
        gone: change.vacated + change.ids.compactMap { ledger.hiddenSlot(of: $0) }, of: ledger,
        in: index, where: isListed)
      self = .sorted(list, kept: kept)
    }
  }
}
