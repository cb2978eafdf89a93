import Conversations
import Queries

/// Rows that begin or cease to match the filter without an event of their own.
extension RecentChatsModel {
  /// Everything besides a row that decides whether a query matches the row.
  var queryContext: QueryContext {
    var context = countingContext
    if isAskingForSelection { context.marked[.selected] = selectedIDs }
    return context
  }

  private var isAskingForSelection: Bool {
    list.filter.query.contains { $0 == .state(.selected) }
  }

  private var selectedIDs: Set<ConversationID> {
    Set(
      (0..<ledger.count).compactMap { place in
        let slot = ledger.slot(at: place)
        return list.marked.contains(slot) ? ledger.id(of: slot) : nil
      })
  }

  /// Lists what matches at another time or in another state of the connection, and sets the timer
  /// to the moment of the next change.
  mutating func watchFilter() -> [Effect] {
    if list.isOutdated(in: queryContext) {
      list.judgeAgain(in: queryContext, of: ledger, in: searchIndex)
    }
    watchCounts()
    let next = [list.matches.nextChange, counts.nextChange].compactMap(\.self).min()
    guard next != filterTimer else { return [] }
    filterTimer = next
    guard let filterTimer else { return [.stopTimer(.filter)] }
    let seconds = min(max(filterTimer - time, 0), Self.longestWait)
    return [.setTimer(.filter, milliseconds: seconds * 1_000)]
  }

  /// Lists the rows that begin to match, and no longer those that cease to.
  mutating func passFilterTime() {
    filterTimer = nil
    relist(after: [])
  }

  /// The longest time for which the timer is set, in seconds: some thirty years.
  static let longestWait: Int64 = 1_000_000_000
}
