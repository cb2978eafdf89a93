import Conversations
import Queries

/// A list that a person looks at: what it shows, and what part of that is on the screen.
///
/// The ledger and the search index belong to all lists and are passed in.
struct ListView: Equatable, Sendable {
  /// Which conversations are listed.
  private(set) var query = Query()
  /// The rows that are listed.
  private(set) var rows = ListedRows.all
  /// What part of the list is on the screen, and what the keys act on.
  var window = ListWindow()

  /// How many rows are listed.
  func count(in ledger: Ledger) -> Int {
    switch rows {
    case .all: ledger.count
    case .some(let list, _): list.count
    }
  }

  /// The slot of the listed row at an index, zero-based from the top; nil outside the list.
  func slot(at index: Int, in ledger: Ledger) -> RowSlot? {
    guard index >= 0, index < count(in: ledger) else { return nil }
    return switch rows {
    case .all: ledger.slot(at: index)
    case .some(let list, _): list[index]
    }
  }

  /// The listed row at an index, zero-based from the top; nil outside the list.
  func id(at index: Int, in ledger: Ledger) -> ConversationID? {
    slot(at: index, in: ledger).flatMap { ledger.id(of: $0) }
  }

  /// The index of a listed row; nil when it is not listed.
  func index(of id: ConversationID, in ledger: Ledger) -> Int? {
    switch rows {
    case .all: ledger.index(of: id)
    case .some(let list, _): ledger.index(of: id, in: list)
    }
  }

  /// Lists what matches a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - ledger: The rows.
  ///   - index: The texts of all visible rows, if the query has search terms.
  ///   - keepingSelection: Whether the selected row stays although it does not match.
  mutating func show(
    _ query: Query, of ledger: Ledger, in index: SearchIndex, keepingSelection: Bool
  ) {
    self.query = query
    let kept = keepingSelection ? window.selection : nil
    rows =
      query.isEmpty
      ? .all
      : .some(
        query.rows(of: ledger, in: index, keeping: kept.flatMap { ledger.slot(of: $0) }),
        kept: kept)
    if !keepingSelection, let aim = window.aim, self.index(of: aim, in: ledger) != nil {
      window.selection = aim
    }
    reselect(in: ledger)
  }

  /// Brings list and selection in step after rows changed.
  ///
  /// The selected row stays listed although it no longer matches: marking a row read in a list of
  /// unread ones must not pull it away from under the person's hands.
  ///
  /// - Parameters:
  ///   - ids: All rows that are new, changed or gone.
  ///   - ledger: The rows.
  ///   - index: The texts of all visible rows, if the query has search terms.
  mutating func refresh(
    after ids: Set<ConversationID>, of ledger: Ledger, in index: SearchIndex
  ) {
    if case .some(var list, let keptBefore) = rows {
      let kept = window.selection
      let keptSlot = kept.flatMap { ledger.slot(of: $0) }
      let judged = ids.union([keptBefore, kept].compactMap(\.self))
      ledger.refresh(&list, after: judged) {
        $0 == keptSlot || query.matches($0, of: ledger, in: index)
      }
      rows = .some(list, kept: kept)
    }
    reselect(in: ledger)
  }

  private mutating func reselect(in ledger: Ledger) {
    let count = count(in: ledger)
    if let selection = window.selection, let index = index(of: selection, in: ledger) {
      window.follow(to: index, count: count)
    } else {
      // The selected row is gone: its neighbour takes its place.
      let index = max(0, min(window.index, count - 1))
      window.select(id(at: index, in: ledger), at: index, count: count)
    }
  }
}

/// The rows that a list shows, in order.
enum ListedRows: Equatable, Sendable {
  /// All visible rows of the ledger, without a copy.
  case all
  /// Some of them; `kept` is listed whether or not it matches, because the person has it selected.
  case some(Sublist, kept: ConversationID?)
}
