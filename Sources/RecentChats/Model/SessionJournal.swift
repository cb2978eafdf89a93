import Conversations

/// The newest lines of the journal, as far as this run knows them.
struct SessionJournal: Equatable, Sendable {
  /// The lines, oldest first.
  private(set) var entries: [JournalEntry] = []
  /// How many changes the server has refused in this run, be they of an earlier one.
  private(set) var refusals = 0
  /// How often something was asked for that could not be done, so that nothing was changed.
  private(set) var impossibilities = 0

  /// Adds a change.
  mutating func add(_ entry: JournalEntry) {
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  /// Notes what became of a change.
  mutating func mark(_ number: Int64, _ state: JournalEntry.State) {
    if case .refused = state { refusals += 1 }
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    entries[index].state = state
  }

  /// Notes that something could not be done.
  mutating func noteImpossible() { impossibilities += 1 }

  /// The lines together with those on disk, oldest first; what this run knows counts more.
  func joined(with stored: [JournalEntry]) -> [JournalEntry] {
    let own = Set(entries.map(\.number))
    let others = stored.filter { !own.contains($0.number) }
    // Stable, so that lines of one second keep their order.
    return (others + entries).enumerated().sorted {
      ($0.element.madeAt.seconds, $0.offset) < ($1.element.madeAt.seconds, $1.offset)
    }.map(\.element)
  }

  /// How many lines are kept in memory, and asked of the disk.
  static let limit = 500
}
