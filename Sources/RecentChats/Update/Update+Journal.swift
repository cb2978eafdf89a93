import Conversations

extension RecentChatsModel {
  /// Opens what was changed, and asks the disk for what earlier runs know.
  mutating func openJournal() -> [Effect] {
    guard keeping.state != .absent else {
      mode = .journal(OpenJournal(stored: []))
      return []
    }
    mode = .journal(OpenJournal(note: "Reading what is on disk…"))
    return [.readJournal(limit: SessionJournal.limit)]
  }

  /// The journal was read, or was not.
  mutating func journalRead(_ result: Result<[JournalEntry], StoreFailure>) -> [Effect] {
    guard case .journal(var open) = mode else { return [] }
    switch result {
    case .success(let entries): (open.stored, open.note) = (entries, nil)
    case .failure(let failure): (open.stored, open.note) = ([], failure.sentence)
    }
    mode = .journal(open)
    return []
  }
}
