internal import Conversations

/// Keys by which rows are sorted, the smallest first.
///
/// Nearly all rows differ in a number of eight bytes; only long names that begin alike differ later.
struct SortKeys {
  let sort: ListSort
  let index: SearchIndex

  /// Returns the key of a row, or the next eight bytes of its name.
  ///
  /// - Parameters:
  ///   - slot: The slot of the row.
  ///   - depth: The number of bytes of the name that are already known to be equal.
  /// - Returns: The key.
  func key(of slot: RowSlot, depth: Int = 0) -> UInt64 {
    if sort == .name { return index.namePart(of: slot, from: depth) }
    let facts = index.facts(of: slot)
    return switch sort {
    case .recent, .name: 0
    case .unread: facts.has(.unread) ? 0 : 1
    // A row that is read comes after all unread ones, and before those whose count is unknown.
    case .count: UInt64(Int64(Int32.max) - Int64(facts.unread))
    case .waiting:
      facts.has(.waiting) && facts.sentAt != RowFacts.noTime
        ? UInt64(bitPattern: facts.sentAt) ^ 1 << 63 : .max
    }
  }

  /// Returns true if a row comes before another one, judged by their keys; nil if those are equal.
  func precedes(_ left: RowSlot, _ right: RowSlot) -> Bool? {
    var depth = 0
    while true {
      let keys = (key(of: left, depth: depth), key(of: right, depth: depth))
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      guard sort == .name, Self.goesOn(keys.0) else { return nil }
      depth += Self.width
    }
  }

  /// The number of bytes of a name in a key.
  static let width = 8

  /// Returns true when a name is longer than the part that is in a key.
  static func goesOn(_ key: UInt64) -> Bool { key & 0xFF != 0 }
}

extension SearchIndex {
  /// Returns eight bytes of the folded name of a row as a number that is ordered like them; bytes after
  /// the end are 0.
  fileprivate func namePart(of slot: RowSlot, from start: Int) -> UInt64 {
    let (chunk, row) = slot.index.quotientAndRemainder(dividingBy: SearchChunk.size)
    guard chunk < chunks.count else { return 0 }
    return chunks[chunk].shown.namePart(of: row, from: start)
  }
}

extension TextColumn {
  /// Returns eight bytes of the name, which is the first text of a row.
  fileprivate func namePart(of row: Int, from start: Int) -> UInt64 {
    withBytes(of: row) { bytes in
      var part: UInt64 = 0
      // The first byte is the mark of the name, and the next mark ends it.
      for place in (start + 1)..<(start + 1 + SortKeys.width) {
        let byte = place < bytes.count ? bytes[place] : 0
        guard byte >= SearchText.Mark.count else {
          return part << UInt64(8 * (start + 1 + SortKeys.width - place))
        }
        part = part << 8 | UInt64(byte)
      }
      return part
    }
  }
}
