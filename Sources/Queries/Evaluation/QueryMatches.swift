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
  private var bits: [UInt64] = []

  /// No row of no ledger.
  public init() { query = .everything }

  /// Finds the matching rows.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  public init(_ query: CompiledQuery, of ledger: Ledger, in index: SearchIndex) {
    self.init(query)
    var found = FoundRows(query.bits(of: ledger, in: index))
    for place in 0..<ledger.count { _ = found.see(ledger.slot(at: place)) }
    take(found, of: ledger, in: index)
  }

  /// Finds the matching rows and lists them in order.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - ledger: The rows.
  ///   - index: All visible rows.
  ///   - kept: A row that is listed whether or not it matches.
  /// - Returns: The matching rows, and the list.
  public static func list(
    _ query: CompiledQuery, of ledger: Ledger, in index: SearchIndex, keeping kept: RowSlot?
  ) -> (matches: QueryMatches, rows: Sublist) {
    var matches = QueryMatches(query)
    var found = FoundRows(query.bits(of: ledger, in: index))
    let rows = ledger.sublist { found.see($0) || $0 == kept }
    matches.take(found, of: ledger, in: index)
    return (matches, rows)
  }

  private init(_ query: CompiledQuery) { self.query = query }

  /// The number of matching rows.
  public var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Returns true when the row of a slot matches.
  public func contains(_ slot: RowSlot) -> Bool { bits.contains(slot) }

  /// Returns the unread messages of the matching rows, without those of muted rows that do not mention
  /// the acting user.
  ///
  /// - Parameters:
  ///   - muted: The muted rows; nil if there are none.
  ///   - index: All visible rows.
  /// - Returns: The unread messages.
  public func unread(without muted: QueryMatches?, in index: SearchIndex) -> UnreadTally {
    guard let muted else { return unread }
    var tally = unread
    for (number, (word, other)) in zip(bits, muted.bits).enumerated() {
      var common = word & other
      while common != 0 {
        let facts = index.facts(at: number << 6 | common.trailingZeroBitCount)
        if !facts.has(.mentioned) { tally.remove(facts) }
        common &= common - 1
      }
    }
    return tally
  }

  /// Withdraws a row that changes or goes; does nothing if it does not match.
  ///
  /// - Parameters:
  ///   - slot: The slot of the row.
  ///   - index: The search index, with the row as it was when it was judged.
  public mutating func withdraw(_ slot: RowSlot, in index: SearchIndex) {
    guard contains(slot) else { return }
    bits[slot.index >> 6] &= ~slot.bit
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
    guard query.matches(slot, of: ledger, in: index), !contains(slot) else { return }
    while bits.count <= slot.index >> 6 { bits.append(0) }
    bits[slot.index >> 6] |= slot.bit
    unread.add(index.facts(of: slot))
  }

  /// Judges again the rows that begin or cease to match until a later moment of the same day.
  ///
  /// - Returns: The conversations for which the result may have changed.
  @discardableResult
  public mutating func passTime(
    to now: Timestamp, of ledger: Ledger, in index: SearchIndex
  ) -> Set<ConversationID> {
    guard query.dependsOnTime else { return [] }
    let changed = query.changes(until: now, of: ledger, in: index)
    query.setTime(now)
    for slot in changed.compactMap({ ledger.slot(of: $0) }) {
      withdraw(slot, in: index)
      judge(slot, of: ledger, in: index)
    }
    noteNextChange(of: ledger, in: index)
    return changed
  }

  private mutating func noteNextChange(of ledger: Ledger, in index: SearchIndex) {
    nextChange = query.dependsOnTime ? query.nextChange(of: ledger, in: index) : nil
  }

  private mutating func take(_ found: FoundRows, of ledger: Ledger, in index: SearchIndex) {
    bits = found.visible
    unread = index.unread(of: bits)
    noteNextChange(of: ledger, in: index)
  }
}

/// The rows that an evaluation found in the search index, some of which are no longer visible.
private struct FoundRows {
  private let found: [UInt64]
  /// The rows that were seen.
  private(set) var visible: [UInt64]

  init(_ found: [UInt64]) {
    self.found = found
    visible = [UInt64](repeating: 0, count: found.count)
  }

  /// Records that a row is visible; returns true when it was found.
  mutating func see(_ slot: RowSlot) -> Bool {
    guard found.contains(slot) else { return false }
    visible[slot.index >> 6] |= slot.bit
    return true
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
  /// Returns the time since which a conversation has waited for an answer; nil if it does not wait.
  public func waitingSince(_ slot: RowSlot) -> Timestamp? {
    let facts = facts(of: slot)
    return facts.has(.waiting) && facts.sentAt != RowFacts.noTime ? Timestamp(facts.sentAt) : nil
  }

  /// Returns the unread messages of the rows whose bits are set.
  fileprivate func unread(of bits: [UInt64]) -> UnreadTally {
    var tally = UnreadTally()
    for (number, chunk) in chunks.enumerated() {
      chunk.facts.withUnsafeBufferPointer { facts in
        for word in 0..<SearchChunk.size / 64 {
          var rest = bits[number * SearchChunk.size / 64 + word]
          while rest != 0 {
            tally.add(facts[word << 6 | rest.trailingZeroBitCount])
            rest &= rest - 1
          }
        }
      }
    }
    return tally
  }
}

extension RowSlot {
  /// The bit of the slot in its word.
  fileprivate var bit: UInt64 { 1 << UInt64(index & 63) }
}

extension [UInt64] {
  /// Returns true when the bit of a slot is set.
  fileprivate func contains(_ slot: RowSlot) -> Bool {
    let word = slot.index >> 6
    return word < count && self[word] & slot.bit != 0
  }
}
