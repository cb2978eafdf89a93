import Conversations
import Queries

extension RecentChatsModel {
  /// The number of listed rows.
  var listedCount: Int { list.count(in: ledger) }

  /// Returns the slot of the listed row at a zero-based index; nil outside the list.
  func listedSlot(at index: Int) -> RowSlot? { list.slot(at: index, in: ledger) }

  /// Returns the listed conversation at a zero-based index; nil outside the list.
  func listed(at index: Int) -> ConversationID? { list.id(at: index, in: ledger) }

  /// Returns the index of a listed row; nil if it is not listed.
  func listedIndex(of id: ConversationID) -> Int? { list.index(of: id, in: ledger) }

  /// The selected row as it is shown.
  var selected: VisibleRow? { list.window.selection.flatMap { ledger.visible($0) } }

  /// The selected row in its intended state, whether or not the disk has caught up.
  var intended: Conversation? { list.window.selection.flatMap { ledger.intended($0) } }

  /// Lists the conversations that match a filter.
  ///
  /// - Parameters:
  ///   - kind: The kind; nil for the present one.
  ///   - words: The words of a search as typed; nil for the present ones.
  ///   - query: The query; nil for the present one.
  ///   - keepingSelection: True when the selected row stays listed although it does not match.
  mutating func show(
    _ kind: Filter.Kind? = nil, matching words: String? = nil, query: Query? = nil,
    keepingSelection: Bool = false
  ) {
    let filter = Filter(
      kind ?? list.filter.kind, words: words ?? list.filter.words,
      query: query ?? list.filter.query)
    indexMissingRows(for: filter, sortedBy: list.sort)
    list.show(
      filter, in: queryContext, of: ledger, in: searchIndex, keepingSelection: keepingSelection)
  }

  /// Sorts the list in another way.
  mutating func sort(by sort: ListSort) {
    indexMissingRows(for: list.filter, sortedBy: sort)
    list.show(by: sort, in: queryContext, of: ledger, in: searchIndex)
  }

  /// Completes the search index before a filter or an order needs it.
  mutating func indexMissingRows(for filter: Filter, sortedBy sort: ListSort) {
    if !filter.isEmpty || sort != .recent {
      searchIndex.addMissingRows(of: ledger, me: settings.actingUser)
    }
  }

  /// Updates the search index, the list and the selection after rows changed.
  ///
  /// - Parameters:
  ///   - ids: All rows that are new, changed or removed.
  ///   - isOfUser: True when the user changed them; a visible selected row then stays visible.
  mutating func relist(after ids: Set<ConversationID>, keepingInSight isOfUser: Bool = false) {
    let seen = isOfUser && list.window.isSelectionVisible ? list.window.selection : nil
    let vacated = ledger.takeVacatedSlots()
    forget(vacated)
    let withdrawn = vacated + ids.compactMap { ledger.slotOfAny($0) }
    list.withdraw(withdrawn, in: searchIndex)
    counts.withdraw(withdrawn, in: searchIndex)
    proposals.withdraw(withdrawn, in: searchIndex)
    searchIndex.update(ids, of: ledger, me: settings.actingUser)
    counts.judge(ids, of: ledger, in: searchIndex)
    proposals.judge(ids, of: ledger, in: searchIndex)
    if let selection = list.window.selection, isOfUser, ids.contains(selection) {
      list.noteAction()
    }
    list.refresh(
      after: ListChange(ids, vacated: vacated), at: time, of: ledger, in: searchIndex)
    list.goOnMoving(in: ledger)
    if let seen, ids.contains(seen), !list.window.isSelectionVisible { reveal(seen) }
  }

  /// True while rows may be missing at the end: the saved list or, for the first time, the server's
  /// is being read.
  var isReadingList: Bool {
    ledger.isRestoring || (sync.lastWhole == nil && sync.pass?.isOfEverything == true)
  }

  /// Selects a row and scrolls it into view, whether or not the filter matches it.
  mutating func reveal(_ id: ConversationID) { list.reveal(id, of: ledger, in: searchIndex) }

  /// Excludes rows that have left the list from what the user selected; other rows may take their
  /// slots.
  private mutating func forget(_ vacated: [RowSlot]) {
    guard !vacated.isEmpty else { return }
    list.marked.remove(vacated)
    views.forget(vacated)
    switch mode {
    case .planning(var plan):
      plan.exclude(vacated)
      mode = .planning(plan)
    case .taggingSelection(var editor):
      editor.selection.exclude(vacated)
      mode = .taggingSelection(editor)
    default: break
    }
  }
}

extension RecentChatsModel {
  /// The present view and the filter for display; nil when all rows are listed.
  var filterView: FilterView? {
    let filter = list.filter
    let isOfView = views.current > 0 && filter.query == views.present.query
    guard isOfView || !filter.isEmpty else { return nil }
    return FilterView(
      kind: filter.kind == .all ? nil : filter.kind.rawValue, text: filter.words,
      query: isOfView ? "" : filter.query.description, view: isOfView ? views.present.name : nil)
  }
}
