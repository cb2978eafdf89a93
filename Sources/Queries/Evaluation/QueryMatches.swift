public import Conversations

/// The rows of a ledger that match a query, and their unread messages, kept up to date row by row.
///
/// They do not follow the ledger: before a row changes in the search index it is withdrawn, and
/// judged again after that.
///
/// - Shape: One bit per slot.
public struct QueryMatches: Equatable, Sendable {
  /// The query.
  public private(set) var query: CompiledQuery
  /// The unread messages of the matching rows.
  public private(set) var unread = UnreadTally()
  /// The moment at which rows begin or cease to match, or an earlier one; nil if none does.
  public private(set) var nextChange: Timestamp?
  private var masks: [RowMask] = []

  /// Finds the matching rows.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  public init(_ query: CompiledQuery, of ledger: Ledger, in index: SearchIndex) {
    self.query = query
    let found = query.masks(of: ledger, in: index)
    masks = found.map { _ in .none }
    for place in 0..<ledger.count {
      let slot = ledger.slot(at: place)
      let (number, row) = slot.place
      guard number < found.count, found[number].contains(row) else { continue }
      masks[number].insert(row)
      unread.add(index.facts(of: slot))
    }
    nextChange = query.dependsOnTime ? query.nextChange(of: ledger, in: index) : nil
  }

  /// Returns true when the row of a slot matches.
  public func contains(_ slot: RowSlot) -> Bool {
    let (number, row) = slot.place
    return number < masks.count && masks[number].contains(row)
  }

  /// Withdraws a row that changes or goes; does nothing if it does not match.
  ///
  /// - Parameters:
  ///   - slot: The slot of the row.
  ///   - index: The search index, with the row as it was when it was judged.
  public mutating func withdraw(_ slot: RowSlot, in index: SearchIndex) {
    guard contains(slot) else { return }
    let (number, row) = slot.place
    masks[number].remove(row)
    unread.remove(index.facts(of: slot))
  }

  /// Adds a visible row that was withdrawn or is new, if it matches.
  ///
  /// - Parameters:
  ///   - slot: The slot of the row.
  ///   - ledger: The rows.
  ///   - index: The search index, with the row as it is now.
  public mutating func judge(_ slot: RowSlot, of ledger: Ledger, in index: SearchIndex) {
    if let change = query.nextChange(of: slot, in: index) {
      nextChange = min(nextChange ?? change, change)
    }
    guard query.matches(slot, of: ledger, in: index) else { return }
    let (number, row) = slot.place
    while masks.count <= number { masks.append(.none) }
    guard !masks[number].contains(row) else { return }
    masks[number].insert(row)
    unread.add(index.facts(of: slot))
  }

  /// Judges again the rows that begin or cease to match until a later moment of the same day.
  public mutating func passTime(to now: Timestamp, of ledger: Ledger, in index: SearchIndex) {
    let changed = query.changes(until: now, of: ledger, in: index)
    query.setTime(now)
    for slot in changed.compactMap({ ledger.slot(of: $0) }) {
      withdraw(slot, in: index)
      judge(slot, of: ledger, in: index)
    }
    nextChange = query.nextChange(of: ledger, in: index)
  }
}

/// The number of unread messages and conversations among some rows, as far as it is known.
public struct UnreadTally: Hashable, Sendable {
  /// The number of conversations with unread messages.
  public private(set) var conversations = 0
  /// The number of unread messages, at least one for each conversation that is only marked unread.
  public private(set) var messages = 0
  /// The number of conversations that may have more unread messages than are counted.
  public private(set) var inexact = 0

  /// Creates a tally of no rows.
  public init() {}

  mutating func add(_ facts: RowFacts) { count(facts, by: 1) }

  mutating func remove(_ facts: RowFacts) { count(facts, by: -1) }

  private mutating func count(_ facts: RowFacts, by step: Int) {
    if facts.has(.unread) { conversations += step }
    messages += Int(max(0, facts.unread)) * step
    if !facts.isCountExact { inexact += step }
  }
}

extension SearchIndex {
  /// Returns the unread messages of some rows.
  public func unread(of slots: some Sequence<RowSlot>) -> UnreadTally {
    var tally = UnreadTally()
    for slot in slots { tally.add(facts(of: slot)) }
    return tally
  }
}

extension RowSlot {
  /// The number of the chunk of the search index, and the row in it.
  fileprivate var place: (chunk: Int, row: Int) {
    let (chunk, row) = index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return (chunk, row)
  }
}
