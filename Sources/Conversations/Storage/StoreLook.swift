/// What is on disk of the changes, as the programs on one store have left it.
public struct StoreLook: Equatable, Sendable {
  /// The changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// The newest lines of the journal, oldest first: they tell what became of the others.
  public var journal: [JournalEntry]
  /// Whether this program sends the changes.
  public var isSender: Bool

  /// Makes a look.
  public init(changes: [ChangeRecord], journal: [JournalEntry] = [], isSender: Bool) {
    self.changes = changes
    self.journal = journal
    self.isSender = isSender
  }
}
