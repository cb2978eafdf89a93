import Conversations

/// The user's requests, as far as they reached the disk, recorded independently of the ledger.
struct Wishes {
  private var made: [Int64: ChangeRecord] = [:]
  private var refused: Set<Int64> = []
  private var superseded: Set<Int64> = []
  private var withdrawn: Set<Int64> = []
  /// The changes that a program dropped, whether or not the disk shows it.
  private(set) var takenBack: Set<Int64> = []
  /// The conversations whose final state is unknown: they were reset, or the server applied a
  /// change and reported a failure.
  private(set) var open: Set<ConversationID> = []

  mutating func note(_ writes: [StoreWrite]) {
    for case .keepChange(let record) in writes {
      made[record.number] = record
      if case .reset = record.change { open.insert(record.conversation) }
    }
    for case .markEntry(let number, .refused) in writes { refused.insert(number) }
    for case .markEntry(let number, .superseded) in writes { superseded.insert(number) }
  }

  /// Discards a change that the user withdrew, unless the server had applied it before.
  mutating func withdraw(_ number: Int64, wasDone: Bool) {
    withdrawn.insert(number)
    takenBack.insert(number)
    if wasDone, let id = made[number]?.conversation { open.insert(id) }
  }

  /// Records a refusal; changes folded with the refused one, or inverse to it, are dropped with it.
  mutating func refuse(_ number: Int64, on id: ConversationID, wasDone: Bool) {
    takenBack.insert(number)
    if wasDone || changes(of: id).contains(where: { $0.number != number }) { open.insert(id) }
  }

  /// Returns true when the final state is known: simultaneous changes of two programs to one
  /// conversation may arrive in either order.
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

  /// Returns the required final tags.
  func tags(of id: ConversationID, from first: Set<Tag>) -> Set<Tag> {
    sentChanges(of: id).reduce(into: first) { tags, record in
      guard case .editTags(let edit) = record.change else { return }
      tags = tags.subtracting(edit.removing).union(edit.adding)
    }
  }

  /// Returns true when the row must finally be pinned.
  func isPinned(_ id: ConversationID) -> Bool {
    sentChanges(of: id).reduce(into: false) { isPinned, record in
      if case .pin = record.change { isPinned = true }
      if case .unpin = record.change { isPinned = false }
    }
  }

  /// Returns the changes that were not folded into later ones, or undone before they were sent.
  private func sentChanges(of id: ConversationID) -> [ChangeRecord] {
    changes(of: id).filter { !superseded.contains($0.number) }
  }

  /// Returns the required final unread state; nil if it was never
  /// requested, or messages arrived since.
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
