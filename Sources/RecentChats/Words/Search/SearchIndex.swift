import Conversations

/// The folded texts of all rows, by slot.
///
/// Which texts are known makes no difference to anything but time, so all indexes are equal.
struct SearchIndex: Equatable, Sendable {
  private var chunks: [SearchChunk] = []

  /// Whether the texts of a row are known.
  func isKnown(_ slot: RowSlot) -> Bool {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].isKnown(row)
  }

  /// Keeps the texts of a row.
  mutating func put(_ text: SearchText, at slot: RowSlot) {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    while chunk >= chunks.count { chunks.append(SearchChunk()) }
    chunks[chunk].put(text, at: row)
  }

  /// Whether what is looked for is found in a row.
  func contains(_ needle: SearchNeedle, in slot: RowSlot) -> Bool {
    guard !needle.isEmpty else { return true }
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    return chunk < chunks.count && chunks[chunk].contains(needle, in: row)
  }

  /// Says of each slot, by its number, whether what is looked for is found in it.
  func marks(of needle: SearchNeedle, slotCount: Int) -> [Bool] {
    let room = max(slotCount, chunks.count * SearchChunk.size)
    var marks = Array(repeating: true, count: room)
    for word in needle.words {
      for (number, chunk) in chunks.enumerated() {
        chunk.unmark(without: word, &marks, from: number * SearchChunk.size)
      }
    }
    return marks
  }

  static func == (left: Self, right: Self) -> Bool { true }
}
