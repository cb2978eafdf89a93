import Conversations

extension RecentChatsModel {
  /// Selects the row that the user clicked, unless something other than the filter is open.
  mutating func point(at id: ConversationID, at now: Moment) -> [Effect] {
    guard isListOpen, let index = listedIndex(of: id) else { return [] }
    dropNotice(before: .moveDown)
    keyHints.noteUse(.moveDown)
    list.aim(at: id, at: index, in: ledger)
    return hurry(at: now)
  }

  /// Filters by the tag that the user clicked, and selects its row.
  mutating func point(
    atTag tag: String, of id: ConversationID, at now: Moment
  ) -> [Effect] {
    guard isListOpen else { return [] }
    let effects = point(at: id, at: now)
    let text = "#" + tag
    if case .filtering(_, let before) = mode {
      mode = .filtering(LineEditor(text), before: before)
    }
    setFilterText(text)
    return effects
  }

  /// True when nothing but the filter is open in front of the list.
  private var isListOpen: Bool {
    switch mode {
    case .list, .filtering: true
    default: false
    }
  }
}
