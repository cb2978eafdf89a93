import Conversations
import Queries

/// A list as the user sees it: the filter, the listed rows, and the part on the screen.
///
/// The ledger and the search index are shared by all lists and are passed in.
struct ListView: Equatable, Sendable {
  /// The filter that selects the rows.
  private(set) var filter = Filter()
  /// The order of the rows.
  private(set) var sort = ListSort.recent
  /// The rows that match the filter; none while it is empty or the list is not on the screen.
  private(set) var matches = QueryMatches()
  /// The parts of texts that the filter found.
  private(set) var highlights = QueryHighlights.none
  /// The listed rows.
  private(set) var rows = ListedRows.all
  /// The selection and the part of the list on the screen.
  private(set) var window = ListWindow()
  /// The order that the user saw at the last key, and whether it is still that of the rows.
  var order = ShownOrder()
  /// The rows that the user selected for the next change.
  var marked = MarkedRows()
  /// The number of marked rows that the query does not match.
  var markedElsewhere = 0
  /// The first row of the window unless it is at the top of the list.
  private var topRow: ConversationID?
  /// The zero-based place that the user moves to and that the list, while it is being read, does
  /// not reach yet; the largest number for its end.
  private var wantedPlace: Int?
  /// The time of the newest row when the window left the top of the list; nil while it is there.
  private var newestSeen: Timestamp?

  /// Creates a list on the screen of another list.
  ///
  /// - Parameters:
  ///   - former: The other list; nil for none.
  ///   - sort: The order of the rows.
  init(screenOf former: ListView? = nil, by sort: ListSort = .recent) {
    self.sort = sort
    if let former { window.adoptScreen(of: former.window) }
  }

  /// Returns the number of listed rows.
  func count(in ledger: Ledger) -> Int {
    order.held?.slots.count ?? rows.count(in: ledger)
  }

  /// Returns the slot of the listed row at a zero-based index; nil outside the list.
  func slot(at index: Int, in ledger: Ledger) -> RowSlot? {
    guard order.isHeld else { return rows.slot(at: index, in: ledger) }
    return order.held?.slot(at: index)
  }

  /// Returns the listed conversation at a zero-based index; nil outside the list.
  func id(at index: Int, in ledger: Ledger) -> ConversationID? {
    slot(at: index, in: ledger).flatMap { ledger.id(of: $0) }
  }

  /// Returns the index of a listed row; nil if it is not listed.
  func index(of id: ConversationID, in ledger: Ledger) -> Int? {
    guard let slot = ledger.slot(of: id) else { return nil }
    guard order.isHeld else { return rows.place(of: slot, in: ledger) }
    return order.held?.place(of: slot)
  }

  /// Lists the rows that match a filter.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - context: The context in which it is evaluated.
  ///   - ledger: The rows.
  ///   - index: All visible rows, unless the filter is empty.
  ///   - keepingSelection: True when the selected row stays listed although it does not match.
  mutating func show(
    _ filter: Filter, in context: QueryContext, of ledger: Ledger, in index: SearchIndex,
    keepingSelection: Bool
  ) {
    self.filter = filter
    highlights = QueryHighlights(of: filter.whole, emojiNames: context.emojiNames)
    order = ShownOrder()
    listRows(in: context, of: ledger, in: index, keeping: keepingSelection ? window.selection : nil)
    let aim = keepingSelection ? nil : window.aim
    select(
      [aim, window.selection].compactMap(\.self)
        .first { self.index(of: $0, in: ledger) != nil }, in: ledger)
  }

  /// Lists the rows that match the filter, and one that is kept whether or not it does.
  private mutating func listRows(
    in context: QueryContext, of ledger: Ledger, in index: SearchIndex,
    keeping kept: ConversationID? = nil
  ) {
    var list = ledger.visibleRows
    if filter.isEmpty {
      matches = QueryMatches()
    } else {
      let query = CompiledQuery(filter.whole, in: context)
      let slot = kept.flatMap { ledger.slot(of: $0) }
      (matches, list) = QueryMatches.list(query, of: ledger, in: index, keeping: slot)
    }
    rows =
      switch sort {
      case .recent where filter.isEmpty: .all
      case .recent: .some(list, kept: kept)
      default: .sorted(SortedRows(list, by: sort, in: index), kept: kept)
      }
    countMarkedElsewhere(in: ledger)
  }

  /// Sorts the rows in another way.
  ///
  /// The selected row stays selected, and is scrolled into view; at the top, the bar stays there.
  mutating func show(
    by sort: ListSort, in context: QueryContext, of ledger: Ledger, in index: SearchIndex
  ) {
    self.sort = sort
    let isAtTop = window.index == 0
    show(filter, in: context, of: ledger, in: index, keepingSelection: !isAtTop)
    if isAtTop { move(to: 0, in: ledger, whileGrowing: false) }
  }

  /// Lists the rows that match the filter in another context.
  mutating func judgeAgain(in context: QueryContext, of ledger: Ledger, in index: SearchIndex) {
    listRows(
      in: context, of: ledger, in: index, keeping: order.holds ? nil : window.selection)
    keepOrder(afterAny: ledger)
    hold(after: [], in: ledger)
    reselect(in: ledger)
  }

  /// Selects a listed row and scrolls it into view; nil selects the one nearest to the current
  /// place.
  mutating func select(_ id: ConversationID?, in ledger: Ledger) {
    let count = count(in: ledger)
    wantedPlace = nil
    let index =
      id.flatMap { self.index(of: $0, in: ledger) } ?? max(0, min(window.index, count - 1))
    window.select(id ?? self.id(at: index, in: ledger), at: index, count: count)
    noteTop(in: ledger)
  }

  /// Updates the list and the selection after rows changed.
  ///
  /// The selected row stays listed when it no longer matches: a row that the user marks read must
  /// not disappear from a list of unread rows at that moment. While the order is held, every row
  /// stays.
  ///
  /// - Parameters:
  ///   - change: All rows that are new, changed or removed.
  ///   - now: The current time.
  ///   - ledger: The rows.
  ///   - index: All visible rows, unless the filter is empty.
  mutating func refresh(
    after change: ListChange, at now: Timestamp, of ledger: Ledger, in index: SearchIndex
  ) {
    let timely = judge(change.ids, at: now, of: ledger, in: index)
    let judged = relist(
      after: ListChange(change.ids.union(timely), vacated: change.vacated),
      keeping: order.holds ? nil : window.selection, of: ledger, in: index)
    countMarkedElsewhere(in: ledger)
    keepOrder(after: judged, in: ledger)
    hold(after: change.ids, in: ledger)
    reselect(in: ledger)
  }

  /// Lists the changed rows that match, and one that is kept whether or not it does.
  ///
  /// - Returns: The rows that may have come, gone or moved.
  @discardableResult
  private mutating func relist(
    after change: ListChange, keeping kept: ConversationID?, of ledger: Ledger,
    in index: SearchIndex
  ) -> ListChange {
    if case .all = rows { return change }
    let judged = change.ids.union([rows.kept, kept].compactMap(\.self))
    let change = ListChange(judged, vacated: change.vacated)
    let (isEverything, matches) = (filter.isEmpty, matches)
    rows.refresh(after: change, keeping: kept, of: ledger, in: index) {
      isEverything || matches.contains($0)
    }
    return change
  }

  /// Judges rows that changed, and those that begin or cease to match until now.
  ///
  /// - Returns: The conversations that may have begun or ceased to match.
  private mutating func judge(
    _ ids: Set<ConversationID>, at now: Timestamp, of ledger: Ledger, in index: SearchIndex
  ) -> Set<ConversationID> {
    guard !filter.isEmpty else { return [] }
    for slot in ids.compactMap({ ledger.slot(of: $0) }) {
      matches.judge(slot, of: ledger, in: index)
    }
    return matches.passTime(to: now, of: ledger, in: index)
  }

  /// Selects a row and scrolls it into view.
  ///
  /// A row that the filter does not match stays listed while it is selected.
  ///
  /// - Parameters:
  ///   - id: The conversation; one that is hidden or unknown is ignored.
  ///   - ledger: The rows.
  ///   - index: All visible rows, if the list is sorted in its own order.
  mutating func reveal(_ id: ConversationID, of ledger: Ledger, in index: SearchIndex) {
    if order.holds, self.index(of: id, in: ledger) == nil { order = ShownOrder() }
    if !order.holds { keep(id, of: ledger, in: index) }
    guard let place = self.index(of: id, in: ledger) else { return }
    aim(at: id, at: place, in: ledger)
  }

  /// Keeps a row listed, whether or not the filter matches it.
  mutating func keep(_ id: ConversationID?, of ledger: Ledger, in index: SearchIndex) {
    guard let id, ledger.slot(of: id) != nil else { return }
    relist(after: ListChange([]), keeping: id, of: ledger, in: index)
  }

  /// Returns the row that is listed although the query does not match it; nil if there is none, or if
  /// the order is held.
  func strayRow(of ledger: Ledger) -> RowSlot? {
    guard !order.isHeld, !filter.isEmpty, let kept = rows.kept,
      let slot = ledger.slot(of: kept), !matches.contains(slot)
    else { return nil }
    return slot
  }

  /// Selects a listed row that the user moved to.
  mutating func aim(at id: ConversationID?, at index: Int, in ledger: Ledger) {
    let wasAtTop = window.top == 0
    wantedPlace = nil
    window.aim(at: id, at: index, count: count(in: ledger))
    if wasAtTop { noteNewest(in: ledger) }
    noteTop(in: ledger)
    extendRange(in: ledger)
  }

  /// Adapts to the number of rows that fit on the screen.
  mutating func resize(to rows: Int, in ledger: Ledger) {
    let wasAtTop = window.top == 0
    window.resize(to: rows, count: count(in: ledger))
    if wasAtTop { noteNewest(in: ledger) }
    noteTop(in: ledger)
  }

  /// Scrolls to the newest rows without selecting one.
  mutating func scrollToTop(in ledger: Ledger) {
    window.scroll(to: 0, count: count(in: ledger))
    noteTop(in: ledger)
  }

  mutating func reselect(in ledger: Ledger) {
    let count = count(in: ledger)
    guard let selection = window.selection else { return select(nil, in: ledger) }
    if let index = index(of: selection, in: ledger) {
      window.follow(to: index, count: count)
      noteTop(in: ledger)
    } else if ledger.isHiddenByChange(selection) {
      // The user removed the row and expects its neighbour to take its place.
      select(nil, in: ledger)
    } else {
      let index = max(0, min(window.index, count - 1))
      window.substitute(id(at: index, in: ledger), at: index, count: count)
      noteTop(in: ledger)
    }
  }
}

/// A list that is not on the screen.
extension ListView {
  /// Gives up the rows, which take memory, until the list returns to the screen.
  mutating func leaveScreen() {
    stopMoving()
    order = ShownOrder()
    (matches, rows) = (QueryMatches(), .all)
  }

  /// Lists the rows again, with the selected row at its place on the screen if it is still listed.
  ///
  /// - Parameters:
  ///   - former: The list that was on the screen.
  ///   - context: The context in which the filter is evaluated.
  ///   - ledger: The rows.
  ///   - index: All visible rows, unless the filter is empty.
  mutating func returnToScreen(
    of former: ListView, in context: QueryContext, of ledger: Ledger, in index: SearchIndex
  ) {
    listRows(in: context, of: ledger, in: index)
    hold(after: [], in: ledger)
    if let id = window.selection, let place = self.index(of: id, in: ledger) {
      window.follow(to: place, count: count(in: ledger))
    } else {
      select(nil, in: ledger)
    }
    window.take(screenOf: former.window, count: count(in: ledger))
    noteTop(in: ledger)
  }
}

/// Rows that change, and time that passes.
extension ListView {
  /// Withdraws rows that change or go, before the search index has them as they are now; `refresh`
  /// lists them again.
  mutating func withdraw(_ slots: some Sequence<RowSlot>, in index: SearchIndex) {
    guard case .some = rows else { return }
    for slot in slots { matches.withdraw(slot, in: index) }
  }

  /// Returns true when the filter has to be shown again in another context.
  func isOutdated(in context: QueryContext) -> Bool { matches.query.isOutdated(in: context) }
}

/// Moves beyond the rows that have been read.
extension ListView {
  /// Moves to a place, or as near to it as the list reaches.
  ///
  /// - Parameters:
  ///   - place: The zero-based place.
  ///   - ledger: The rows.
  ///   - isGrowing: True while the list is being read; the move then goes on as rows arrive.
  mutating func move(to place: Int, in ledger: Ledger, whileGrowing isGrowing: Bool) {
    let last = count(in: ledger) - 1
    let nearest = max(0, min(place, last))
    aim(at: id(at: nearest, in: ledger), at: nearest, in: ledger)
    if place > last, isGrowing { wantedPlace = place }
  }

  /// Goes on with a move after rows arrived.
  mutating func goOnMoving(in ledger: Ledger) {
    if let wantedPlace { move(to: wantedPlace, in: ledger, whileGrowing: true) }
  }

  /// Ends a move where it is.
  mutating func stopMoving() { wantedPlace = nil }
}

/// Rows that arrive above the window.
extension ListView {
  /// Keeps the rows on the screen in place after rows changed.
  ///
  /// At the top the window does not move, so that new rows are visible on arrival.
  ///
  /// The selected row is the anchor, or the first row of the window if the selected one may have
  /// moved.
  ///
  /// - Parameters:
  ///   - ids: The rows that may have moved.
  ///   - ledger: The rows.
  mutating func hold(after ids: Set<ConversationID>, in ledger: Ledger) {
    guard window.top > 0 else { return }
    let count = count(in: ledger)
    if let selection = window.selection, window.isSelectionVisible, !ids.contains(selection),
      let index = index(of: selection, in: ledger)
    {
      window.scroll(to: window.top + index - window.index, count: count)
    } else if let topRow, !ids.contains(topRow), let index = index(of: topRow, in: ledger) {
      window.scroll(to: index, count: count)
    }
  }

  /// Records the first row of the window, the possible anchor.
  mutating func noteTop(in ledger: Ledger) {
    topRow = window.top > 0 ? id(at: window.top, in: ledger) : nil
    if window.top == 0 { newestSeen = nil }
  }

  /// Records the time of the newest row when the window leaves the top.
  private mutating func noteNewest(in ledger: Ledger) {
    guard window.top > 0, sort == .recent else { return }
    newestSeen = unpinned(0..<count(in: ledger), in: ledger).first { _ in true }?.lastChange
  }

  /// Returns the number of rows above the window that are newer than all rows were when it left the
  /// top.
  func newerCount(in ledger: Ledger) -> Int {
    guard let newestSeen, window.top > 0 else { return 0 }
    return unpinned(0..<window.top, in: ledger).prefix { $0.lastChange > newestSeen }.count
  }

  /// Returns the rows of some places that are not pinned, newest first.
  private func unpinned(_ places: Range<Int>, in ledger: Ledger) -> some Sequence<VisibleRow> {
    places.lazy.compactMap { slot(at: $0, in: ledger) }.compactMap { ledger.visible(in: $0) }
      .filter { $0.pin == nil }
  }
}
