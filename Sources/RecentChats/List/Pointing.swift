import Conversations

extension RecentChatsModel {
  /// Selects the row that the person pointed at, while the list is what they work on.
  mutating func point(at id: ConversationID, at now: Moment) -> [Effect] {
    guard isListOpen, let index = listedIndex(of: id) else { return [] }
    dropNotice(before: .moveDown)
    keyHints.noteUse(.moveDown)
    list.window.aim(at: id, at: index, count: listedCount)
    return hurry(at: now)
  }

  /// Lists what has the tag that the person pointed at, and selects the row it stood in.
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

  /// Whether nothing stands in front of the list that what is pointed at could be meant for.
  private var isListOpen: Bool {
    switch mode {
    case .list, .filtering: true
    default: false
    }
  }
}
