import Conversations

/// The changes that undo and redo replay, oldest first, and those that can only be withdrawn.
///
/// Undone changes always follow those that are not undone: a new change removes the undone ones.
struct History: Equatable, Sendable {
  /// The role of a change in the history.
  enum Step: Equatable, Sendable {
    /// A new change, which can be undone.
    case new
    /// Undoes the change with that number.
    case undo(Int64)
    /// Redoes the change with that number.
    case redo(Int64)
  }

  /// A change that can't be undone, but can be withdrawn while it waits to be sent.
  struct FinalChange: Equatable, Sendable {
    /// The change.
    let ticket: Ticket
    /// The change and the name of its conversation.
    let change: ChangeOfConversation
  }

  /// The change that undo applies to.
  enum Last: Equatable, Sendable {
    /// A change that can be undone.
    case undoable(UndoRecord)
    /// A change that can't be undone.
    case final(FinalChange)
    /// The muting of conversations.
    case muting(MuteStep)
  }

  private(set) var records: [UndoRecord]
  /// The changes of the user that can't be undone and have not been reported as such yet, oldest
  /// first.
  private var finalChanges: [FinalChange] = []
  /// The muting of conversations in this run, oldest first.
  private var muteSteps: [MuteStep] = []
  /// True when the last undo or redo failed, so that the next one affects another change than the
  /// user intended.
  private(set) var isInterrupted = false
  /// The changes that undid or redid another one and may still be refused or withdrawn.
  private var steps: [Ticket: Step] = [:]

  /// Creates a history from the records on disk, and the changes there that have no outcome yet.
  init(_ records: [UndoRecord] = [], pending: [ChangeRecord] = []) {
    self.records = records
    for change in pending {
      if let number = change.undoes { steps[Ticket(change.number)] = .undo(number) }
      if let number = change.redoes { steps[Ticket(change.number)] = .redo(number) }
    }
  }

  /// The next change to undo or withdraw; nil if there is none.
  var last: Last? {
    guard let step = muteSteps.last(where: { !$0.isUndone }) else { return lastChange }
    switch lastChange {
    case .undoable(let record)? where record.stepNumber > step.number: return lastChange
    case .final(let final)? where final.ticket.number > step.number: return lastChange
    default: return .muting(step)
    }
  }

  private var lastChange: Last? {
    guard let final = finalChanges.last else { return lastDone.map { .undoable($0) } }
    guard let record = lastDone, record.stepNumber > final.ticket.number else {
      return .final(final)
    }
    return .undoable(record)
  }

  /// The next change to undo; nil if there is none.
  var lastDone: UndoRecord? { records.last { !$0.isUndone } }

  /// The next change to redo; nil if there is none.
  var firstUndone: UndoRecord? { records.first(where: \.isUndone) }

  /// The muting of conversations that redo applies to, before any change; nil if there is none.
  var firstUndoneMuting: MuteStep? {
    guard let step = muteSteps.first(where: \.isUndone) else { return nil }
    return firstUndone.map { $0.stepNumber < step.number } == true ? nil : step
  }

  /// Adds the muting of conversations, and removes the undone changes.
  ///
  /// - Returns: The writes for the store.
  mutating func push(_ step: MuteStep) -> [StoreWrite] {
    isInterrupted = false
    let lost = records.filter(\.isUndone)
    records.removeAll(where: \.isUndone)
    muteSteps.removeAll(where: \.isUndone)
    muteSteps.append(step)
    if muteSteps.count > Self.limit { muteSteps.removeFirst() }
    return lost.map { .dropUndo(number: $0.number) }
  }

  /// Marks the muting of conversations as undone or not.
  mutating func mark(_ step: MuteStep, isUndone: Bool) {
    isInterrupted = false
    for index in muteSteps.indices where muteSteps[index].number == step.number {
      muteSteps[index].isUndone = isUndone
    }
  }

  /// Returns the changes of a batch that can be undone, or redone, oldest first.
  func records(of batch: BatchID, areUndone: Bool) -> [UndoRecord] {
    records.filter { $0.batch == batch && $0.isUndone == areUndone }
  }

  /// Returns the change with that number.
  func change(_ number: Int64) -> Change? {
    records.first { $0.number == number }?.change
  }

  /// Adds a new change and removes the undone ones.
  ///
  /// - Returns: The writes for the store.
  mutating func push(_ record: UndoRecord) -> [StoreWrite] { push([record]) }

  /// Adds new changes that are undone as one, and removes the undone ones.
  ///
  /// - Returns: The writes for the store.
  mutating func push(_ new: [UndoRecord]) -> [StoreWrite] {
    isInterrupted = false
    guard !new.isEmpty else { return [] }
    muteSteps.removeAll(where: \.isUndone)
    let lost = records.filter(\.isUndone)
    if !lost.isEmpty { records.removeAll(where: \.isUndone) }
    records += new
    return (lost + trim()).map { .dropUndo(number: $0.number) } + new.map { .keepUndo($0) }
  }

  /// Removes the oldest changes beyond the limits; those of a batch go together.
  private mutating func trim() -> [UndoRecord] {
    var dropped: [UndoRecord] = []
    while records.count > Self.limit, isOverLimit, let oldest = records.first {
      let end = oldest.batch.map { batch in records.firstIndex { $0.batch != batch } ?? 0 } ?? 1
      dropped += records[..<end]
      records.removeSubrange(..<max(1, end))
    }
    return dropped
  }

  /// True when there are too many steps to undo, counting a batch as one, or too many changes.
  private var isOverLimit: Bool {
    guard records.count <= Self.recordLimit else { return true }
    let batches = Set(records.compactMap(\.batch))
    return records.lazy.filter { $0.batch == nil }.count + batches.count > Self.limit
  }

  /// Adds a change that can't be undone.
  mutating func push(_ change: FinalChange) {
    isInterrupted = false
    finalChanges.append(change)
    if finalChanges.count > Self.limit { finalChanges.removeFirst() }
  }

  /// Removes a change that can't be undone, after a notice reported that.
  mutating func pass(_ change: FinalChange) { finalChanges.removeAll { $0 == change } }

  /// Records that an undo or redo failed.
  mutating func interrupt() { isInterrupted = true }

  /// Records that the user wants to undo or redo another change instead.
  mutating func resume() { isInterrupted = false }

  /// Records that a change undoes or redoes another one.
  ///
  /// - Returns: The writes for the store.
  mutating func note(_ step: Step, by ticket: Ticket) -> [StoreWrite] {
    steps[ticket] = step
    isInterrupted = false
    return switch step {
    case .new: []
    case .undo(let number): mark(number, isUndone: true)
    case .redo(let number): mark(number, isUndone: false)
    }
  }

  /// Reverts the effect of a change on the history, because it was refused or withdrawn.
  ///
  /// - Returns: The writes for the store.
  mutating func revoke(_ ticket: Ticket) -> [StoreWrite] {
    finalChanges.removeAll { $0.ticket == ticket }
    return switch steps.removeValue(forKey: ticket) {
    case .undo(let number): mark(number, isUndone: false)
    case .redo(let number): mark(number, isUndone: true)
    case .new, nil: drop(ticket.number)
    }
  }

  /// Marks a change as undone or not.
  ///
  /// - Returns: The writes for the store.
  mutating func mark(_ number: Int64, isUndone: Bool) -> [StoreWrite] {
    guard let index = records.firstIndex(where: { $0.number == number }) else { return [] }
    records[index].isUndone = isUndone
    return [.keepUndo(records[index])]
  }

  /// Removes a change.
  ///
  /// - Returns: The writes for the store.
  mutating func drop(_ number: Int64) -> [StoreWrite] {
    guard let index = records.firstIndex(where: { $0.number == number }) else { return [] }
    records.remove(at: index)
    return [.dropUndo(number: number)]
  }

  /// The maximum number of steps to undo; a batch is one step.
  private static let limit = 500
  /// The maximum number of changes in the history, in memory and on disk.
  private static let recordLimit = 20_000
}

extension UndoRecord {
  /// The number of the step that undo takes back: that of the batch, if it belongs to one.
  var stepNumber: Int64 { batch?.number ?? number }
}
