import Conversations

extension RecentChatsModel {
  /// Takes the last change back, as far as that still makes sense.
  mutating func undo(at now: Moment) -> [Effect] {
    if let final = history.takeNotUndoable() {
      // A person aims at their last change, so an older one is not undone in its place.
      return cannot(.notUndoable(final, next: history.lastDone.map(ChangeOfConversation.init)))
    }
    guard let record = history.lastDone else { return cannot(.nothingToUndo) }
    return replay(record, record.inverse, as: .undo(record.number), at: now)
  }

  /// Makes again what was taken back, as far as that still makes sense.
  mutating func redo(at now: Moment) -> [Effect] {
    guard let record = history.firstUndone else { return cannot(.nothingToRedo) }
    return replay(record, record.change, as: .redo(record.number), at: now)
  }

  private mutating func replay(
    _ record: UndoRecord, _ change: Change, as step: History.Step, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(record.conversation) else {
      if ledger.isRestoring { return cannot(.listIncomplete) }
      persistence.enqueue(history.drop(record.number))
      return sayGone(record.name)
    }
    switch Replay(change, on: row) {
    case .pointless(let reason):
      persistence.enqueue(history.mark(record.number, isUndone: step == .undo(record.number)))
      return say(.nothingLeft(row.name, reason))
    case .change(let change, let remark):
      let done = ChangeOfConversation(record.change, name: row.name)
      return stage(
        change, on: row, at: now, as: step,
        saying: step == .undo(record.number) ? .undone(done, remark) : .redone(done, remark))
    }
  }
}

extension ChangeOfConversation {
  /// The change of an undo record.
  fileprivate init(_ record: UndoRecord) { self.init(record.change, name: record.name) }
}

/// What is left of an intention that is replayed later, when the server may have moved on.
enum Replay: Equatable {
  /// It still makes sense, perhaps with a remark on what has changed.
  case change(Change, remark: ReplayRemark?)
  /// It no longer does.
  case pointless(Unchanged)

  /// Compares an intention with the row as it is meant now.
  init(_ change: Change, on row: Conversation) {
    switch change {
    case .markRead(let last): self.init(reading: row, upTo: last)
    case .markUnread: self.init(unless: row.unread.isUnread, .unread, change)
    case .restoreUnread(_, _, let last):
      self.init(
        unless: row.unread.isUnread && !row.hasMessage(after: last), .unread, change,
        remark: row.hasMessage(after: last) ? .newerMessages : nil)
    case .editTags(let adding, let removing):
      self.init(tagging: row, adding: adding, removing: removing)
    case .pin: self.init(unless: row.pin != nil, .pinned, change)
    case .unpin: self.init(unless: row.pin?.scope != .own, .notPinnedByYou, change)
    case .markDelivered, .reset: self = .change(change, remark: nil)
    }
  }

  private init(
    unless isPointless: Bool, _ reason: Unchanged, _ change: Change, remark: ReplayRemark? = nil
  ) {
    self = isPointless ? .pointless(reason) : .change(change, remark: remark)
  }

  private init(reading row: Conversation, upTo last: MessageID?) {
    let hasNews = row.hasMessage(after: last)
    self.init(
      unless: row.unread == .count(0), .read, .markRead(upTo: last),
      remark: hasNews ? .newerStayUnread : nil)
  }

  /// Only what has not come about by itself, and only as many tags as there is room for.
  private init(tagging row: Conversation, adding: Set<Tag>, removing: Set<Tag>) {
    let tags = Set(row.tagList)
    let leaving = removing.intersection(tags)
    let room = max(0, Tag.maximumCount - tags.count + leaving.count)
    let missing = adding.subtracting(tags).sorted()
    let coming = Set(missing.prefix(room))
    guard !coming.isEmpty || !leaving.isEmpty else {
      self = .pointless(missing.isEmpty ? .sameTags : .noRoomForTag)
      return
    }
    let unfit = Array(missing.dropFirst(room))
    let isPart = coming.union(leaving) != adding.union(removing)
    let remark: ReplayRemark? =
      unfit.isEmpty ? (isPart ? .otherTagsChanged : nil) : .noRoom(unfit)
    self = .change(.editTags(adding: coming, removing: leaving), remark: remark)
  }
}
