import Conversations
import Queries

extension RecentChatsModel {
  /// How many rows are listed.
  var listedCount: Int { list.count(in: ledger) }

  /// The slot of the listed row at an index, zero-based from the top; nil outside the list.
  func listedSlot(at index: Int) -> RowSlot? { list.slot(at: index, in: ledger) }

  /// The listed row at an index, zero-based from the top; nil outside the list.
  func listed(at index: Int) -> ConversationID? { list.id(at: index, in: ledger) }

  /// The index of a listed row; nil when it is not listed.
  func listedIndex(of id: ConversationID) -> Int? { list.index(of: id, in: ledger) }

  /// The selected row as it is shown.
  var selected: VisibleRow? { list.window.selection.flatMap { ledger.visible($0) } }

  /// The selected row as the person means it, whether or not the disk has caught up.
  var intended: Conversation? { list.window.selection.flatMap { ledger.intended($0) } }

  /// Lists the conversations of a kind in which a text occurs.
  ///
  /// - Parameters:
  ///   - kind: The kind; nil for the one that is listed.
  ///   - text: The search text as it was typed; nil for the one that is in force.
  ///   - keepingSelection: Whether the selected row stays although it does not match.
  mutating func show(
    _ kind: Query.Kind? = nil, matching text: String? = nil, keepingSelection: Bool = false
  ) {
    let query = Query(
      kind ?? list.query.kind, matching: text ?? list.query.text, emojiNames: settings.emojiNames)
    if !query.terms.isEmpty { indexTheRest() }
    list.show(query, of: ledger, in: searchIndex, keepingSelection: keepingSelection)
  }

  /// Brings index, list and selection in step after rows changed.
  ///
  /// - Parameter ids: All rows that are new, changed or gone.
  mutating func relist(after ids: Set<ConversationID>) {
    for slot in ids.compactMap({ ledger.slot(of: $0) }) { indexRow(in: slot) }
    list.refresh(after: ids, of: ledger, in: searchIndex)
  }

  /// Indexes rows that were on the screen before there was time for that.
  private mutating func indexTheRest() {
    for place in 0..<ledger.count where !searchIndex.contains(ledger.slot(at: place)) {
      indexRow(in: ledger.slot(at: place))
    }
  }

  private mutating func indexRow(in slot: RowSlot) {
    guard let row = ledger.visible(in: slot) else { return }
    searchIndex.update(row, at: slot, me: settings.actingUser)
  }
}

extension Query {
  /// The query as it is shown; nil when everything is listed.
  var view: FilterView? {
    isEmpty ? nil : FilterView(kind: kind == .all ? nil : kind.rawValue, text: text)
  }
}
