/// The identity of a bulk change, which all its changes share.
public struct BatchID: Hashable, Sendable, Comparable {
  /// A number from the same order as those of changes.
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The indexes over the changes of one batch.
struct BatchIndex: Equatable, Sendable {
  /// The changes that the server has not accepted.
  var unsent = SortedSet<PendingChanges.Place>()
  /// The changes that may be sent now, without tag edits.
  var sendable = SortedSet<PendingChanges.Place>()
  var sendableTagEdits = SortedSet<PendingChanges.Place>()

  var isEmpty: Bool { unsent.isEmpty && sendable.isEmpty && sendableTagEdits.isEmpty }
}

extension Ledger {
  /// Returns the number of changes of a batch that the server has not accepted.
  public func unsentCount(of batch: BatchID) -> Int { pending.unsentCount(of: batch) }

  /// Returns the changes of a batch that the server has not accepted, oldest first.
  public func unsentTickets(of batch: BatchID) -> [Ticket] { pending.unsentTickets(of: batch) }

  /// Holds back the unsent changes of a batch, or sends them again.
  ///
  /// - Source: Rule R11.
  public mutating func setPaused(_ isPaused: Bool, _ batch: BatchID) {
    if isPaused { paused.insert(batch) } else { paused.remove(batch) }
  }

  /// Returns true when the changes of a batch are held back.
  public func isPaused(_ batch: BatchID) -> Bool { paused.contains(batch) }
}
