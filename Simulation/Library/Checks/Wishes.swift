import Conversations

/// What the person asked for, as far as it reached the disk, kept apart from the ledger.
struct Wishes {
  private var made: [Int64: ChangeRecord] = [:]
  private var refused: Set<Int64> = []
  private var superseded: Set<Int64> = []
  private var withdrawn: Set<Int64> = []
  /// What a program took back, whether or not the disk knows.
  private(set) var takenBack: Set<Int64> = []
  /// Conversations of which it cannot be told how they must end: they were reset, or the server did
  /// something and said that it did not.
  private(set) var open: Set<ConversationID> = []

  mutating func note(_ writes: [StoreWrite]) {
    for case .keepChange(let record) in writes {
      made[record.number] = record
      if case .reset = record.change { open.insert(record.conversation) }
    }
    for case .markEntry(let number, .refused) in writes { refused.insert(number) }
    for case .markEntry(let number, .superseded) in writes { superseded.insert(number) }
  }

  /// A change that the user withdrew never was, unless the server had done it before.
  mutating func withdraw(_ number: Int64, wasDone: Bool) {
    withdrawn.insert(number)
    takenBack.insert(number)
    if wasDone, let id = made[number]?.conversation { open.insert(id) }
  }

  /// What was folded with a change that is refused, or took it back, goes with it.
  mutating func refuse(_ number: Int64, on id: ConversationID, wasDone: Bool) {
    takenBack.insert(number)
    if wasDone || changes(of: id).contains(where: { $0.number != number }) { open.insert(id) }
  }

  /// What two programs did at the same time on one conversation may come in either order.
  func isClear(_ id: ConversationID, programs: Int) -> Bool {
    !open.contains(id)
      && (programs == 1 || Set(changes(of: id).map { $0.number / Disk.numbersPerRun }).count <= 1)
  }

  private func changes(of id: ConversationID) -> [ChangeRecord] {
    made.values.filter {
      $0.conversation == id && !refused.contains($0.number) && !withdrawn.contains($0.number)
    }
    .sorted { $0.number < $1.number }
  }

  /// The tags as they must be in the end.
  func tags(of id: ConversationID, from first: Set<Tag>) -> Set<Tag> {
    sentChanges(of: id).reduce(into: first) { tags, record in
      guard case .editTags(let edit) = record.change else { return }
      tags = tags.subtracting(edit.removing).union(edit.adding)
    }
  }

  /// Whether the row must be pinned in the end.
  func isPinned(_ id: ConversationID) -> Bool {
    sentChanges(of: id).reduce(into: false) { isPinned, record in
      if case .pin = record.change { isPinned = true }
      if case .unpin = record.change { isPinned = false }
    }
  }

  /// What was not folded into something later, or taken back before anybody knew of it.
  private func sentChanges(of id: ConversationID) -> [ChangeRecord] {
    changes(of: id).filter { !superseded.contains($0.number) }
  }

  /// Whether the row must be unread in the end; nil where nobody asked, or messages came since.
  func isUnread(_ row: Conversation) -> Bool? {
    sentChanges(of: row.id).reduce(into: nil) { isUnread, record in
      switch record.change {
      case .markRead(let seen): isUnread = row.hasMessage(after: seen) ? nil : false
      case .markUnread(let seen), .restoreUnread(_, _, let seen):
        isUnread = row.hasMessage(after: seen) ? nil : true
      default: break
      }
    }
  }
}
