import Conversations

/// The tags of the conversations that are selected for a change.
///
/// Conversations with the same tags are counted together: there are few distinct sets of tags, so
/// that the exact result of an edit costs little, however many conversations are selected.
struct SelectedTags: Equatable, Sendable {
  /// The conversations that have the same tags.
  private struct Group: Equatable {
    var count = 0
    /// The names of the first ones.
    var names: [String] = []
  }

  /// The conversations by their slots, in the order of the list.
  private var rows: [RowSlot]
  private var groups: [[Tag]: Group] = [:]
  /// The number of conversations examined so far.
  private(set) var examined = 0
  /// The number of conversations that have each tag.
  private(set) var use: [Tag: Int] = [:]
  /// The number of conversations of an unknown kind, whose tags can't be changed.
  private var unknown = 0
  private var vacated: Set<RowSlot> = []

  /// The number of names of conversations with the same tags.
  private static let namesOfGroup = 3

  /// Creates a selection of which nothing has been examined.
  init(_ rows: [RowSlot]) { self.rows = rows }

  /// The number of conversations.
  var total: Int { rows.count }

  /// True when all conversations have been examined.
  var isComplete: Bool { examined == rows.count }

  /// The conversations that are still on the list.
  var present: [RowSlot] { rows.filter { !vacated.contains($0) } }

  /// Excludes rows that have left the list; other rows may take their slots.
  mutating func exclude(_ slots: [RowSlot]) { vacated.formUnion(slots) }

  /// Examines further conversations.
  mutating func examine(_ limit: Int, in ledger: Ledger) {
    let end = examined + min(limit, rows.count - examined)
    for slot in rows[examined..<end] where !vacated.contains(slot) {
      guard let id = ledger.id(of: slot), let row = ledger.intended(id) else { continue }
      add(row)
    }
    examined = end
  }

  private mutating func add(_ row: Conversation) {
    guard row.peer.unknownKind == nil else {
      unknown += 1
      return
    }
    let tags = row.tagList.sorted()
    for tag in tags { use[tag, default: 0] += 1 }
    groups[tags, default: Group()].count += 1
    if groups[tags, default: Group()].names.count < Self.namesOfGroup {
      groups[tags, default: Group()].names.append(row.name)
    }
  }

  /// Returns the exact result of an edit.
  ///
  /// - Parameters:
  ///   - edit: The edit.
  ///   - exclusive: The tags that exclude each other.
  /// - Returns: The numbers of conversations that it changes and can't change.
  func tally(of edit: TagEdit, exclusive: ExclusiveTags) -> BulkTally {
    var tally = BulkTally(.editTags(edit))
    // In a fixed order, so that the names are the same each time.
    for (tags, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let outcome = exclusive.resolved(edit, in: tags).outcome(on: tags)
      tally.count(outcome, on: group.names, rows: group.count)
    }
    if unknown > 0 { tally.count(.impossible(.unknownKind), on: [], rows: unknown) }
    return tally
  }
}
