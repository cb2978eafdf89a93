public import Conversations

/// The rows of a ledger in the form in which queries search them, by slot, so that a search reads
/// memory in order.
public struct SearchIndex: Equatable, Sendable {
  private(set) var chunks: [SearchChunk] = []

  /// Creates an empty index.
  public init() {}

  /// Returns true when a row is indexed.
  func contains(_ slot: RowSlot) -> Bool {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].isKnown(row)
  }

  /// Indexes the visible rows of a ledger that are not indexed.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - me: The acting user.
  public mutating func addMissingRows(of ledger: Ledger, me: UserID) {
    for place in 0..<ledger.count {
      let slot = ledger.slot(at: place)
      guard !contains(slot), let row = ledger.visible(in: slot) else { continue }
      update(row, at: slot, me: me)
    }
  }

  /// Indexes a row, replacing the previous one in its slot.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - slot: The slot of the row.
  ///   - me: The acting user.
  public mutating func update(_ row: VisibleRow, at slot: RowSlot, me: UserID) {
    let (chunk, place) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    while chunk >= chunks.count { chunks.append(SearchChunk()) }
    chunks[chunk].put(SearchRow(row.conversation, isPending: row.isPending, me: me), at: place)
  }

  /// Returns the facts about a row; none if it is not indexed.
  func facts(of slot: RowSlot) -> RowFacts {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count ? chunks[chunk].facts[row] : RowFacts()
  }
}

/// 256 rows, each kind of data contiguous in memory.
///
/// A search through all chunks reads memory in order, and a row whose texts change moves only the
/// texts of its chunk.
struct SearchChunk: Equatable, Sendable {
  /// The number of rows in a chunk.
  static let size = 256

  /// The texts that the list shows.
  private(set) var shown = TextColumn()
  /// The texts that only fields of a query search.
  private(set) var details = TextColumn()
  /// The numbers, states and times.
  private(set) var facts = [RowFacts](repeating: RowFacts(), count: size)

  /// Returns true when a row is indexed.
  func isKnown(_ row: Int) -> Bool { !shown.range(of: row).isEmpty }

  /// Stores a row.
  mutating func put(_ row: SearchRow, at place: Int) {
    shown.put(row.shown, at: place)
    details.put(row.details, at: place)
    facts[place] = row.facts
  }

  /// Returns the texts of all rows.
  func texts(_ column: TextTest.Column) -> TextColumn {
    switch column {
    case .shown: shown
    case .details: details
    }
  }
}

/// Folded texts of 256 rows, contiguous in memory.
///
/// - Shape: One `SearchText` per row, empty if the row is not indexed.
struct TextColumn: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// The end offset of the texts of each row.
  private var ends = [Int32](repeating: 0, count: SearchChunk.size)

  /// Stores the texts of a row.
  mutating func put(_ text: SearchText, at row: Int) {
    let range = range(of: row)
    bytes.replaceSubrange(range, with: text.bytes)
    let growth = Int32(text.bytes.count - range.count)
    ends.withUnsafeMutableBufferPointer { ends in
      for index in row..<SearchChunk.size { ends[index] &+= growth }
    }
    // Rows are indexed in order: after the last one, the room for more is given back.
    if row == SearchChunk.size - 1, range.isEmpty {
      bytes = bytes.withUnsafeBufferPointer { Array($0) }
    }
  }

  /// Returns true when the texts of a row pass a test.
  func passes(_ test: TextTest, at row: Int) -> Bool {
    bytes.withUnsafeBytes { test.passes(.init(rebasing: $0[range(of: row)])) }
  }

  /// Returns the rows that pass a test, of some candidates.
  func rows(passing test: TextTest, among candidates: RowMask) -> RowMask {
    let isSparse = candidates.count < Self.sparse
    guard isSparse || !test.term.emoji.isEmpty else {
      return scan(for: test).intersection(candidates)
    }
    var found = RowMask.none
    candidates.forEach { row in
      if passes(test, at: row) { found.insert(row) }
    }
    return found
  }

  /// Searches all texts at once, and looks at the rows in which the term occurs.
  private func scan(for test: TextTest) -> RowMask {
    bytes.withUnsafeBytes { bytes in
      var found = RowMask.none
      var row = 0
      var start = 0
      while row < SearchChunk.size, let place = test.term.place(in: bytes, from: start) {
        while ends[row] <= place { row += 1 }
        if test.needsTermOnly || test.passes(.init(rebasing: bytes[range(of: row)])) {
          found.insert(row)
        }
        start = Int(ends[row])
        row += 1
      }
      return found
    }
  }

  /// The number of rows below which each is looked at.
  private static let sparse = 16

  /// Returns the place of the texts of a row.
  func range(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}
