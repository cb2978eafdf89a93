import Conversations

/// What can be taken back, and made again, the oldest first.
///
/// What was taken back always stands behind everything that was not: a new change ends the chance to
/// make it again.
struct History: Equatable, Sendable {
  /// What a change means to the history.
  enum Step: Equatable, Sendable {
    /// It can be taken back.
    case new
    /// It takes back the change of that number.
    case undo(Int64)
    /// It makes the change of that number again.
    case redo(Int64)
  }

  private(set) var records: [UndoRecord]
  /// The last change, where it cannot be undone; nil once a notice has said so.
  private(set) var lastNotUndoable: ChangeOfConversation?
  /// The changes of this run by which something was taken back or made again.
  private var steps: [Ticket: Step] = [:]

  /// Begins with what is on disk.
  init(_ records: [UndoRecord] = []) { self.records = records }

  /// What is taken back next; nil when there is nothing.
  var lastDone: UndoRecord? { records.last { !$0.isUndone } }

  /// What is made again next; nil when there is nothing.
  var firstUndone: UndoRecord? { records.first(where: \.isUndone) }

  /// The change of that number.
  func change(_ number: Int64) -> Change? {
    records.first { $0.number == number }?.change
  }

  /// A new change was made: what was taken back before can not be made again.
  ///
  /// - Returns: What changes on disk.
  mutating func push(_ record: UndoRecord) -> [StoreWrite] {
    lastNotUndoable = nil
    let lost = records.filter(\.isUndone)
    records.removeAll(where: \.isUndone)
    records.append(record)
    if records.count > Self.limit { records.removeFirst(records.count - Self.limit) }
    return lost.map { .dropUndo(number: $0.number) } + [.keepUndo(record)]
  }

  /// Something was done that cannot be taken back.
  mutating func noteNotUndoable(_ change: ChangeOfConversation) { lastNotUndoable = change }

  /// What was done last and cannot be taken back, told once.
  mutating func takeNotUndoable() -> ChangeOfConversation? {
    defer { lastNotUndoable = nil }
    return lastNotUndoable
  }

  /// A change takes something back or makes it again.
  ///
  /// - Returns: What changes on disk.
  mutating func note(_ step: Step, by ticket: Ticket) -> [StoreWrite] {
    steps[ticket] = step
    return switch step {
    case .new: []
    case .undo(let number): mark(number, isUndone: true)
    case .redo(let number): mark(number, isUndone: false)
    }
  }

  /// A change was refused, so that what it did to the history never happened.
  ///
  /// - Returns: What changes on disk.
  mutating func refuse(_ ticket: Ticket) -> [StoreWrite] {
    switch steps.removeValue(forKey: ticket) {
    case .undo(let number): mark(number, isUndone: false)
    case .redo(let number): mark(number, isUndone: true)
    case .new, nil: drop(ticket.number)
    }
  }

  /// Sets whether something was taken back.
  ///
  /// - Returns: What changes on disk.
  mutating func mark(_ number: Int64, isUndone: Bool) -> [StoreWrite] {
    guard let index = records.firstIndex(where: { $0.number == number }) else { return [] }
    records[index].isUndone = isUndone
    return [.keepUndo(records[index])]
  }

  /// Forgets something for good.
  ///
  /// - Returns: What changes on disk.
  mutating func drop(_ number: Int64) -> [StoreWrite] {
    guard let index = records.firstIndex(where: { $0.number == number }) else { return [] }
    records.remove(at: index)
    return [.dropUndo(number: number)]
  }

  /// How many changes can be taken back, as on disk.
  private static let limit = 500
}
