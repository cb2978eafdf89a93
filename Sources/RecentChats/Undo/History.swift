import Conversations

/// The changes that undo and redo replay, oldest first.
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

  private(set) var records: [UndoRecord]
  /// The last change if it cannot be undone; nil once a notice has reported it.
  private(set) var lastNotUndoable: ChangeOfConversation?
  /// The changes of this run that undid or redid another one.
  private var steps: [Ticket: Step] = [:]

  /// Creates a history from the records on disk.
  init(_ records: [UndoRecord] = []) { self.records = records }

  /// The next change to undo; nil if there is none.
  var lastDone: UndoRecord? { records.last { !$0.isUndone } }

  /// The next change to redo; nil if there is none.
  var firstUndone: UndoRecord? { records.first(where: \.isUndone) }

  /// Returns the change with that number.
  func change(_ number: Int64) -> Change? {
    records.first { $0.number == number }?.change
  }

  /// Adds a new change and removes the undone ones.
  ///
  /// - Returns: The writes for the store.
  mutating func push(_ record: UndoRecord) -> [StoreWrite] {
    lastNotUndoable = nil
    let lost = records.filter(\.isUndone)
    records.removeAll(where: \.isUndone)
    records.append(record)
    if records.count > Self.limit { records.removeFirst(records.count - Self.limit) }
    return lost.map { .dropUndo(number: $0.number) } + [.keepUndo(record)]
  }

  /// Records that the last change cannot be undone.
  mutating func noteNotUndoable(_ change: ChangeOfConversation) { lastNotUndoable = change }

  /// Returns and clears the last change that cannot be undone.
  mutating func takeNotUndoable() -> ChangeOfConversation? {
    defer { lastNotUndoable = nil }
    return lastNotUndoable
  }

  /// Records that a change undoes or redoes another one.
  ///
  /// - Returns: The writes for the store.
  mutating func note(_ step: Step, by ticket: Ticket) -> [StoreWrite] {
    steps[ticket] = step
    return switch step {
    case .new: []
    case .undo(let number): mark(number, isUndone: true)
    case .redo(let number): mark(number, isUndone: false)
    }
  }

  /// Reverts the effect of a refused change on the history.
  ///
  /// - Returns: The writes for the store.
  mutating func refuse(_ ticket: Ticket) -> [StoreWrite] {
    switch steps.removeValue(forKey: ticket) {
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

  /// The maximum number of changes in the history, in memory and on disk.
  private static let limit = 500
}
