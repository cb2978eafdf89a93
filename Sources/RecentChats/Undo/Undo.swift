import Conversations

extension RecentChatsModel {
  /// Takes the last change back, as far as that still makes sense.
  mutating func undo(at now: Moment) -> [Effect] {
    if let final = history.takeNotUndoable() { return cannot(refusal(toUndo: final)) }
    guard let record = history.lastDone else { return cannot("There is nothing to undo.") }
    return replay(record, record.inverse, as: .undo(record.number), at: now)
  }

  /// What a person aims at is what they did last, so an older change is not taken back in its place.
  private func refusal(toUndo final: String) -> String {
    let next = history.lastDone.map { "; once more undoes: \($0.change.words(for: $0.name))" }
    return "To \(final) cannot be undone\(next ?? "")."
  }

  /// Makes again what was taken back, as far as that still makes sense.
  mutating func redo(at now: Moment) -> [Effect] {
    guard let record = history.firstUndone else { return cannot("There is nothing to redo.") }
    return replay(record, record.change, as: .redo(record.number), at: now)
  }

  private mutating func replay(
    _ record: UndoRecord, _ change: Change, as step: History.Step, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(record.conversation) else {
      if ledger.isRestoring { return cannot("The list is still being read; try again.") }
      persistence.enqueue(history.drop(record.number))
      return sayGone(record.name)
    }
    switch Replay(change, on: row) {
    case .pointless(let sentence):
      persistence.enqueue(history.mark(record.number, isUndone: step == .undo(record.number)))
      return say(sentence)
    case .change(let change, let remark):
      let what = record.change.words(for: row.name)
      let done = step == .undo(record.number) ? "Undone" : "Done again"
      let sentence = "\(done): \(what)\(remark.map { "; \($0)" } ?? "")."
      return stage(change, on: row, at: now, as: step, saying: sentence)
    }
  }
}

/// What is left of an intention that is replayed later, when the server may have moved on.
enum Replay: Equatable {
  /// It still makes sense, perhaps with a remark on what has changed.
  case change(Change, remark: String?)
  /// It no longer does, for a reason in one sentence.
  case pointless(String)

  /// Compares an intention with the row as it is meant now.
  init(_ change: Change, on row: Conversation) {
    switch change {
    case .markRead(let last): self.init(reading: row, upTo: last)
    case .markUnread: self.init(unless: row.unread.isUnread, "is unread already", change, row)
    case .restoreUnread(_, _, let last):
      self.init(
        unless: row.unread.isUnread && !row.hasMessage(after: last), "is unread already", change,
        row, remark: row.hasMessage(after: last) ? "it has newer messages, too" : nil)
    case .editTags(let adding, let removing):
      self.init(tagging: row, adding: adding, removing: removing)
    case .pin: self.init(unless: row.pin != nil, "is pinned already", change, row)
    case .unpin: self.init(unless: row.pin?.scope != .own, "is not pinned by you", change, row)
    case .markDelivered, .reset: self = .change(change, remark: nil)
    }
  }

  private init(
    unless isPointless: Bool, _ reason: String, _ change: Change, _ row: Conversation,
    remark: String? = nil
  ) {
    self =
      isPointless
      ? .pointless("\(row.name) \(reason): nothing was changed.")
      : .change(change, remark: remark)
  }

  private init(reading row: Conversation, upTo last: MessageID?) {
    let hasNews = row.hasMessage(after: last)
    self.init(
      unless: row.unread == .count(0), "is read already", .markRead(upTo: last), row,
      remark: hasNews ? "its newer messages stay unread" : nil)
  }

  /// Only what has not come about by itself, and only as many tags as there is room for.
  private init(tagging row: Conversation, adding: Set<Tag>, removing: Set<Tag>) {
    let tags = Set(row.tagList)
    let leaving = removing.intersection(tags)
    let room = max(0, Tag.maximumCount - tags.count + leaving.count)
    let missing = adding.subtracting(tags).sorted()
    let coming = Set(missing.prefix(room))
    guard !coming.isEmpty || !leaving.isEmpty else {
      self = .pointless(
        missing.isEmpty
          ? "The tags of \(row.name) are that way already: nothing was changed."
          : "\(row.name) has no room for another tag: nothing was changed.")
      return
    }
    let unfit = missing.dropFirst(room).map(\.rawValue).joined(separator: ", ")
    let isPart = coming.union(leaving) != adding.union(removing)
    let remark =
      unfit.isEmpty
      ? (isPart ? "somebody else had changed some of them" : nil) : "no room for \(unfit)"
    self = .change(.editTags(adding: coming, removing: leaving), remark: remark)
  }
}
