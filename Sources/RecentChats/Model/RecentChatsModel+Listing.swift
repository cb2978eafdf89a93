import Conversations

extension RecentChatsModel {
  /// How many rows pass the filter.
  var listedCount: Int {
    switch listing {
    case .all: ledger.count
    case .some(let ids, _): ids.count
    }
  }

  /// The row at a place among those that pass the filter; nil outside.
  func listed(at index: Int) -> ConversationID? {
    guard index >= 0, index < listedCount else { return nil }
    return switch listing {
    case .all: ledger[index]
    case .some(let ids, _): ids[index]
    }
  }

  /// The place of a row among those that pass the filter.
  func listedIndex(of id: ConversationID) -> Int? {
    switch listing {
    case .all: ledger.index(of: id)
    case .some(_, let places): places[id]
    }
  }

  /// The selected row as it is shown.
  var selected: VisibleConversation? { window.selection.flatMap { ledger.visible($0) } }

  /// The selected row as the person means it, whether or not the disk has caught up.
  var intended: Conversation? { window.selection.flatMap { ledger.intended($0) } }

  /// Brings list and selection in step after rows changed.
  ///
  /// The selected row stays listed although it no longer passes the filter: marking a row read under
  /// the filter for unread ones must not pull it away from under the person's hands.
  mutating func relist(keepingSelection: Bool = true) {
    let kept = keepingSelection ? window.selection : nil
    listing = filter.isEmpty ? .all : .some(passing(keeping: kept))
    if !keepingSelection, let aim = window.aim, listedIndex(of: aim) != nil {
      window.selection = aim
    }
    reselect()
  }

  private mutating func reselect() {
    if let selection = window.selection, let index = listedIndex(of: selection) {
      window.follow(to: index, count: listedCount)
    } else {
      // What was selected is gone: its neighbour takes its place.
      let index = max(0, min(window.index, listedCount - 1))
      window.select(listed(at: index), at: index, count: listedCount)
    }
  }

  private mutating func passing(keeping kept: ConversationID?) -> [ConversationID] {
    let needle = SearchNeedle(filter.text)
    var ids: [ConversationID] = []
    for index in 0..<ledger.count {
      let id = ledger[index]
      if id == kept || passes(id, needle) { ids.append(id) }
    }
    return ids
  }

  private mutating func passes(_ id: ConversationID, _ needle: SearchNeedle) -> Bool {
    guard let row = ledger.visible(id)?.conversation, filter.admits(row) else { return false }
    return filter.text.isEmpty || searchText(of: row).contains(needle)
  }

  private mutating func searchText(of row: Conversation) -> SearchText {
    if let known = searchTexts[row.id] { return known }
    let preview = PreviewWords.preview(of: row.lastMessage, in: row.peer, me: settings.actingUser)
    let text = SearchText(row.name, preview.text, tags: row.tagList.map(\.rawValue))
    searchTexts[row.id] = text
    return text
  }
}
