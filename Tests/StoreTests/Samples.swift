import Conversations

extension StoredRow {
  /// A row of which only its place in the list matters.
  static func sample(
    _ id: String, pin: Pin? = nil, rank: Int = 0, updatedAt: Int64 = 1_000, name: String = ""
  ) -> StoredRow {
    StoredRow(
      Conversation(
        id: ConversationID(id), peer: .user(UserID("peer-" + id)), name: name, pin: pin,
        updatedAt: Timestamp(updatedAt)), globalRank: rank)
  }
}

extension ChangeRecord {
  static func sample(_ number: Int64, on id: String = "c") -> ChangeRecord {
    ChangeRecord(
      number: number, conversation: ConversationID(id), peer: .user(UserID("ada")),
      change: .markRead(upTo: nil), madeAt: Timestamp(1_000))
  }
}

extension UndoRecord {
  static func sample(_ number: Int64) -> UndoRecord {
    UndoRecord(
      number: number, conversation: ConversationID("c"), peer: .user(UserID("ada")), name: "Ada",
      change: .unpin, inverse: .pin(at: Timestamp(1)))
  }
}

extension JournalEntry {
  static func sample(_ number: Int64, madeAt: Int64 = 1_000) -> JournalEntry {
    JournalEntry(
      number: number, madeAt: Timestamp(madeAt), conversation: ConversationID("c"), name: "Ada",
      action: .change(.markRead(upTo: nil), from: .unread(.count(3)), to: .unread(.count(0))),
      state: .waiting)
  }
}
