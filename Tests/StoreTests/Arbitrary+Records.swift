import Conversations

extension Arbitrary {
  /// One of every case.
  mutating func changes() -> [Change] {
    [
      .markRead(upTo: maybe { $0.message() }), .markUnread(last: maybe { $0.message() }),
      .restoreUnread(
        unread(), lastRead: maybe { $0.message() }, last: maybe { $0.message() }),
      .markDelivered(upTo: maybe { $0.message() }),
      .editTags(TagEdit(adding: Set(list { $0.tag() }), removing: Set(list { $0.tag() }))),
      .pin(at: moment()), .unpin,
      .reset(pick([.ownList, .messages, .everyone]), seen: maybe { $0.message() }),
    ]
  }

  mutating func changeRecord(_ number: Int64) -> ChangeRecord {
    ChangeRecord(
      number: number, conversation: ConversationID(text()), peer: peer(), change: pick(changes()),
      attempts: Int.random(in: 0...9, using: &random), isAccepted: bool(), madeAt: moment())
  }

  mutating func undoRecord(_ number: Int64) -> UndoRecord {
    UndoRecord(
      number: number, conversation: ConversationID(text()), peer: peer(), name: text(),
      change: pick(changes()), inverse: pick(changes()), isUndone: bool())
  }

  mutating func entry(_ number: Int64, madeAt: Timestamp) -> JournalEntry {
    let states: [JournalEntry.State] = [
      .waiting, .accepted, .confirmed, .refused(text()), .superseded,
    ]
    return JournalEntry(
      number: number, madeAt: madeAt, conversation: ConversationID(text()), name: text(),
      action: text(), before: text(), after: text(), state: pick(states))
  }
}
