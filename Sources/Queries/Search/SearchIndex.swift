public import Conversations
internal import MessageText

/// The folded texts of the rows of a ledger, by slot, so that a search reads memory in order.
public struct SearchIndex: Equatable, Sendable {
  private var chunks: [SearchChunk] = []

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
    put(SearchText(row, me: me), at: slot)
  }

  /// Stores the texts of a row.
  mutating func put(_ text: SearchText, at slot: RowSlot) {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    while chunk >= chunks.count { chunks.append(SearchChunk()) }
    chunks[chunk].put(text, at: row)
  }

  /// Returns true when every term occurs in the texts of a row; false if the row is not indexed.
  func matches(_ terms: SearchTerms, in slot: RowSlot) -> Bool {
    guard !terms.isEmpty else { return true }
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].matches(terms, in: row)
  }

  /// Returns one mark per slot: true when every term occurs in its row.
  func marks(of terms: SearchTerms, slotCount: Int) -> [Bool] {
    let room = max(slotCount, chunks.count * SearchChunk.size)
    var marks = Array(repeating: true, count: room)
    for term in terms.terms {
      for (number, chunk) in chunks.enumerated() {
        chunk.unmark(without: term, &marks, from: number * SearchChunk.size)
      }
    }
    return marks
  }
}

extension Filter {
  /// Returns true when the row of a slot is listed.
  ///
  /// - Precondition: The row is indexed.
  public func matches(_ slot: RowSlot, of ledger: Ledger, in index: SearchIndex) -> Bool {
    containsKind(slot, of: ledger) && index.matches(terms, in: slot)
  }

  /// Returns the listed rows of a ledger, in order.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - index: The texts of all visible rows; not needed without search terms.
  ///   - kept: A row that is listed whether or not it matches.
  /// - Returns: The listed rows.
  public func rows(of ledger: Ledger, in index: SearchIndex, keeping kept: RowSlot?) -> Sublist {
    let isFound = index.marks(of: terms, slotCount: ledger.slotCount)
    return ledger.sublist {
      $0 == kept || isFound[$0.index] && containsKind($0, of: ledger)
    }
  }

  private func containsKind(_ slot: RowSlot, of ledger: Ledger) -> Bool {
    kind == .all || ledger.visible(in: slot).map(kind.contains) ?? false
  }
}

/// The folded texts of 256 rows, contiguous in memory.
///
/// A search through all chunks reads memory in order, and a row whose texts change moves only the
/// texts of its chunk.
///
/// - Shape: One `SearchText` per row, empty if the row is not indexed.
struct SearchChunk: Equatable, Sendable {
  /// The number of rows in a chunk.
  static let size = 256

  private var bytes: [UInt8] = []
  /// The end offset of the texts of each row.
  private var ends = [Int32](repeating: 0, count: size)

  /// Returns true when a row is indexed.
  func isKnown(_ row: Int) -> Bool { !range(of: row).isEmpty }

  /// Stores the texts of a row.
  mutating func put(_ text: SearchText, at row: Int) {
    let range = range(of: row)
    bytes.replaceSubrange(range, with: text.bytes)
    let growth = Int32(text.bytes.count - range.count)
    for index in row..<Self.size { ends[index] += growth }
  }

  /// Returns true when every term occurs in the texts of a row.
  func matches(_ terms: SearchTerms, in row: Int) -> Bool {
    bytes.withUnsafeBytes { terms.match(.init(rebasing: $0[range(of: row)])) }
  }

  /// Clears the marks of all rows in which a term does not occur.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - marks: The marks of all rows.
  ///   - first: The index of the mark of the chunk's first row.
  func unmark(without term: SearchTerm, _ marks: inout [Bool], from first: Int) {
    guard term.emoji.isEmpty else { return unmarkEach(without: term, &marks, from: first) }
    bytes.withUnsafeBytes { bytes in
      var row = 0
      var start = 0
      while row < Self.size, let place = term.place(in: bytes, from: start) {
        while ends[row] <= place {
          marks[first + row] = false
          row += 1
        }
        start = Int(ends[row])
        row += 1
      }
      while row < Self.size {
        marks[first + row] = false
        row += 1
      }
    }
  }

  /// Does the same row by row, for a term that is part of an emoji name.
  private func unmarkEach(without term: SearchTerm, _ marks: inout [Bool], from first: Int) {
    bytes.withUnsafeBytes { bytes in
      for row in 0..<Self.size where marks[first + row] {
        marks[first + row] = term.occurs(in: .init(rebasing: bytes[range(of: row)]))
      }
    }
  }

  private func range(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// The searchable texts of a row: name, preview, sender and tags.
///
/// - Shape: NUL before each text and U+0001 before each tag. Neither occurs in folded text, so no
///   term matches across two texts.
struct SearchText: Equatable, Sendable {
  /// The byte before each tag.
  static let tagMark: UInt8 = 1

  /// The folded texts.
  private(set) var bytes: [UInt8] = []

  /// Folds the texts that the list shows of a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - me: The acting user.
  init(_ row: VisibleRow, me: UserID) {
    let message = row.lastMessage
    append(row.name, after: 0)
    append(PreviewText.preview(of: message, me: me).text, after: 0)
    if let sender = PreviewText.sender(of: message, inGroup: row.kind != .user, me: me) {
      append(sender, after: 0)
    }
    for tag in row.tags { append(tag.rawValue, after: Self.tagMark) }
  }

  /// Folds texts and tags.
  init(_ texts: String..., tags: [String] = []) {
    for text in texts { append(text, after: 0) }
    for tag in tags { append(tag, after: Self.tagMark) }
  }

  private mutating func append(_ text: String, after mark: UInt8) {
    bytes.append(mark)
    TextFolding.append(text, to: &bytes)
  }
}
