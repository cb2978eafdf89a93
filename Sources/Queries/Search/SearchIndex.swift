public import Conversations

/// The rows of a ledger in the form in which queries search them, by slot, so that a search reads
/// memory in order.
public struct SearchIndex: Equatable, Sendable {
  private(set) var chunks: [SearchChunk] = []
  /// True after all visible rows were indexed.
  private var isComplete = false

  /// Creates an empty index.
  public init() {}

  /// Indexes all visible rows of a ledger, unless that was done before; later, `update` follows the
  /// changes.
  ///
  /// An empty ledger does not count: it may still be filled from disk, which is no change.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - me: The acting user.
  public mutating func addMissingRows(of ledger: Ledger, me: UserID) {
    guard !isComplete, ledger.count > 0 else { return }
    isComplete = true
    for place in 0..<ledger.count { update(ledger.slot(at: place), of: ledger, me: me) }
  }

  /// Indexes rows that are new or have changed, and the first time all rows.
  ///
  /// - Parameters:
  ///   - ids: The rows; those that are not visible are ignored.
  ///   - ledger: The ledger.
  ///   - me: The acting user.
  public mutating func update(_ ids: Set<ConversationID>, of ledger: Ledger, me: UserID) {
    guard isComplete else { return addMissingRows(of: ledger, me: me) }
    // In order, new rows are appended to the texts of their chunk.
    for slot in ids.compactMap({ ledger.slot(of: $0) }).sorted(by: { $0.index < $1.index }) {
      update(slot, of: ledger, me: me)
    }
  }

  private mutating func update(_ slot: RowSlot, of ledger: Ledger, me: UserID) {
    guard let row = ledger.visible(in: slot) else { return }
    let (chunk, place) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    while chunk >= chunks.count { chunks.append(SearchChunk()) }
    chunks[chunk].put(
      SearchedRow(conversation: row.conversation, isPending: row.isPending, me: me), at: place)
  }

  /// Returns the facts about a row; none if it is not indexed.
  func facts(of slot: RowSlot) -> RowFacts { facts(at: slot.index) }

  /// Returns the facts about the row of a slot with an index; none if it is not indexed.
  func facts(at index: Int) -> RowFacts {
    let (chunk, row) = index.quotientAndRemainder(dividingBy: SearchChunk.size)
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

  /// Stores a row.
  mutating func put(_ row: borrowing SearchedRow, at place: Int) {
    shown.texts.append(shownOf: row)
    shown.assignEnd(to: place)
    details.texts.append(detailsOf: row)
    details.assignEnd(to: place)
    facts[place] = RowFacts(row)
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
  /// The texts of the rows, and while one is being stored, its texts after them.
  var texts = SearchText()
  /// The end offset of the texts of each row up to the last one that is indexed.
  private var ends: [Int32] = []

  /// Assigns the texts that were appended last to a row, in place of its former ones.
  mutating func assignEnd(to row: Int) {
    let former = ends.last ?? 0
    guard row < ends.count else { return assignEnd(toLast: row, after: former) }
    let range = range(of: row)
    let growth = Int32(texts.moveEnd(from: Int(former), to: range) - range.count)
    guard growth != 0 else { return }
    for index in row..<ends.count { ends[index] += growth }
  }

  /// Rows are usually indexed in order, so that nothing has to be moved.
  private mutating func assignEnd(toLast row: Int, after former: Int32) {
    if ends.isEmpty { ends.reserveCapacity(SearchChunk.size) }
    while ends.count < row { ends.append(former) }
    ends.append(Int32(texts.bytes.count))
    // After the last row, the room for more is given back.
    if ends.count == SearchChunk.size { texts.trim() }
  }

  /// Returns true when the texts of a row pass a test.
  func passes(_ test: TextTest, at row: Int) -> Bool {
    texts.bytes.withUnsafeBytes { test.passes(.init(rebasing: $0[range(of: row)])) }
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
    texts.bytes.withUnsafeBytes { bytes in
      ends.withUnsafeBufferPointer { ends in
        var found = RowMask.none
        var row = 0
        let needsTermOnly = test.needsTermOnly
        test.term.forEachPlace(in: bytes) { place in
          while ends[row] <= place { row += 1 }
          if needsTermOnly || test.passes(.init(rebasing: bytes[range(of: row)])) {
            found.insert(row)
          }
          return Int(ends[row])
        }
        return found
      }
    }
  }

  /// The number of rows below which each is looked at.
  private static let sparse = 16

  /// Calls a closure with the texts of a row.
  func withBytes<Result>(of row: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    texts.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(of: row)])) }
  }

  /// Returns the place of the texts of a row.
  func range(of row: Int) -> Range<Int> {
    guard row < ends.count else { return texts.bytes.count..<texts.bytes.count }
    return (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}
