package import Conversations

/// The folded texts of all rows, by slot.
///
/// Which texts are known makes no difference to anything but time, so all indexes are equal.
package struct SearchIndex: Equatable, Sendable {
  private var chunks: [SearchChunk] = []

  /// Knows no texts yet.
  package init() {}

  /// Whether the texts of a row are known.
  package func isKnown(_ slot: RowSlot) -> Bool {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].isKnown(row)
  }

  /// Keeps the texts of a row.
  package mutating func put(_ text: SearchText, at slot: RowSlot) {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    while chunk >= chunks.count { chunks.append(SearchChunk()) }
    chunks[chunk].put(text, at: row)
  }

  /// Whether what is looked for is found in a row.
  package func contains(_ needle: SearchNeedle, in slot: RowSlot) -> Bool {
    guard !needle.isEmpty else { return true }
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].contains(needle, in: row)
  }

  /// Says of each slot, by its number, whether what is looked for is found in it.
  package func marks(of needle: SearchNeedle, slotCount: Int) -> [Bool] {
    let room = max(slotCount, chunks.count * SearchChunk.size)
    var marks = Array(repeating: true, count: room)
    for word in needle.words {
      for (number, chunk) in chunks.enumerated() {
        chunk.unmark(without: word, &marks, from: number * SearchChunk.size)
      }
    }
    return marks
  }

  package static func == (left: Self, right: Self) -> Bool { true }
}

/// The folded texts of a few hundred rows, side by side in one piece of memory.
///
/// A pass over all of them reads memory in order, and a row whose texts change moves only the
/// texts of its neighbours.
///
/// - Shape: Of each row a `SearchText`; nothing where the texts of a row are not known.
struct SearchChunk: Sendable {
  /// How many rows a chunk has.
  static let size = 256

  private var bytes: [UInt8] = []
  /// Where each row's texts end.
  private var ends = [Int32](repeating: 0, count: size)

  /// Whether the texts of a row are known.
  func isKnown(_ row: Int) -> Bool { !range(of: row).isEmpty }

  /// Keeps the texts of a row.
  mutating func put(_ text: SearchText, at row: Int) {
    let range = range(of: row)
    bytes.replaceSubrange(range, with: text.bytes)
    let growth = Int32(text.bytes.count - range.count)
    for index in row..<Self.size { ends[index] += growth }
  }

  /// Whether what is looked for is found in a row.
  func contains(_ needle: SearchNeedle, in row: Int) -> Bool {
    bytes.withUnsafeBytes { needle.isFound(in: .init(rebasing: $0[range(of: row)])) }
  }

  /// Takes away the marks of all rows in which a word is not found.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - marks: A mark for each row.
  ///   - first: The place of the first row's mark.
  func unmark(without word: SearchWord, _ marks: inout [Bool], from first: Int) {
    guard word.signs.isEmpty else { return unmarkEach(without: word, &marks, from: first) }
    bytes.withUnsafeBytes { bytes in
      var row = 0
      var start = 0
      while row < Self.size, let place = word.place(in: bytes, from: start) {
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

  /// The same row by row, where a sign may stand for the word.
  private func unmarkEach(without word: SearchWord, _ marks: inout [Bool], from first: Int) {
    bytes.withUnsafeBytes { bytes in
      for row in 0..<Self.size where marks[first + row] {
        marks[first + row] = word.stands(in: .init(rebasing: bytes[range(of: row)]))
      }
    }
  }

  private func range(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// The texts of a row in the form in which they are searched.
///
/// - Shape: Every text after a NUL, then every tag after a U+0001; neither stands in a folded text,
///   so that nothing is found across two of them.
package struct SearchText: Equatable, Sendable {
  /// What stands before every tag.
  static let tagMark: UInt8 = 1

  /// The folded texts.
  private(set) var bytes: [UInt8] = []

  /// Folds the texts and tags of a row.
  package init(_ texts: String..., tags: [String] = []) {
    bytes.reserveCapacity((texts + tags).reduce(0) { $0 + $1.utf8.count + 1 })
    for text in texts { append(text, after: 0) }
    for tag in tags { append(tag, after: Self.tagMark) }
  }

  /// Whether every word is found: in any of the texts or tags, or in the tags alone.
  package func contains(_ needle: SearchNeedle) -> Bool {
    bytes.withUnsafeBytes { needle.isFound(in: $0) }
  }

  private mutating func append(_ text: String, after mark: UInt8) {
    bytes.append(mark)
    SearchFolding.append(text, to: &bytes)
  }
}
