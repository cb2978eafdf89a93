import Conversations
import Queries

/// A list as the user sees it: the query, the listed rows, and the part on the screen.
///
/// The ledger and the search index are shared by all lists and are passed in.
struct ListView: Equatable, Sendable {
  /// The query that selects the rows.
  private(set) var query = Query()
  /// The listed rows.
  private(set) var rows = ListedRows.all
  /// The selection and the part of the list on the screen.
  var window = ListWindow()

  /// Returns the number of listed rows.
  func count(in ledger: Ledger) -> Int {
    switch rows {
    case .all: ledger.count
    case .some(let list, _): list.count
    }
  }

  /// Returns the slot of the listed row at a zero-based index; nil outside the list.
  func slot(at index: Int, in ledger: Ledger) -> RowSlot? {
    guard index >= 0, index < count(in: ledger) else { return nil }
    return switch rows {
    case .all: ledger.slot(at: index)
    case .some(let list, _): list[index]
    }
  }

  /// Returns the listed conversation at a zero-based index; nil outside the list.
  func id(at index: Int, in ledger: Ledger) -> ConversationID? {
    slot(at: index, in: ledger).flatMap { ledger.id(of: $0) }
  }

  /// Returns the index of a listed row; nil if it is not listed.
  func index(of id: ConversationID, in ledger: Ledger) -> Int? {
    switch rows {
    case .all: ledger.index(of: id)
    case .some(let list, _): ledger.index(of: id, in: list)
    }
  }

  /// Lists the rows that match a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - ledger: The rows.
  ///   - index: The texts of all visible rows, if the query has search terms.
  ///   - keepingSelection: True when the selected row stays listed although it does not match.
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

  /// Updates the list and the selection after rows changed.
  ///
  /// The selected row stays listed when it no longer matches: a row that the user marks read must
  /// not disappear from a list of unread rows at that moment.
  ///
  /// - Parameters:
  ///   - ids: All rows that are new, changed or removed.
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

  /// Selects a row and scrolls it into view; under a query that does not match it, it stays listed
  /// while it is selected.
  ///
  /// - Parameters:
  ///   - id: The conversation; one that is hidden or unknown is ignored.
  ///   - ledger: The rows.
  ///   - index: The texts of all visible rows, if the query has search terms.
  mutating func reveal(_ id: ConversationID, of ledger: Ledger, in index: SearchIndex) {
    guard ledger.slot(of: id) != nil else { return }
    window.selection = id
    if case .some = rows { refresh(after: [id], of: ledger, in: index) }
    guard let place = self.index(of: id, in: ledger) else { return }
    window.aim(at: id, at: place, count: count(in: ledger))
  }

  private mutating func reselect(in ledger: Ledger) {
    let count = count(in: ledger)
    if let selection = window.selection, let index = index(of: selection, in: ledger) {
      window.follow(to: index, count: count)
    } else {
      // The selected row was removed: its neighbour takes its place.
      let index = max(0, min(window.index, count - 1))
      window.select(id(at: index, in: ledger), at: index, count: count)
    }
  }
}

/// The rows of a list, in order.
enum ListedRows: Equatable, Sendable {
  /// All visible rows of the ledger, without a copy.
  case all
  /// Some of the rows; `kept` is listed whether or not it matches, because it is selected.
  case some(Sublist, kept: ConversationID?)
}
