internal import Conversations

/// The sorting of many rows by their keys, without comparing rows: a hundred thousand take a few
/// milliseconds.
///
/// - Shape: A radix sort by the bytes of the key, the last byte first, which keeps equal rows in their
///   order. Rows whose names begin alike are sorted again by the next bytes.
struct RowSorting {
  private(set) var slots: [RowSlot]
  private let keys: SortKeys

  /// A row with its key.
  private struct Entry {
    var key: UInt64
    var slot: RowSlot
  }

  init(_ slots: [RowSlot], _ keys: SortKeys) {
    self.slots = slots
    self.keys = keys
  }

  /// Sorts the rows.
  mutating func sort() { sort(0..<slots.count, depth: 0) }

  private mutating func sort(_ range: Range<Int>, depth: Int) {
    var entries = slots[range].map { Entry(key: keys.key(of: $0, depth: depth), slot: $0) }
    if entries.count < Self.few {
      entries = entries.enumerated()
        .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    } else {
      Self.sort(&entries)
    }
    for (place, entry) in entries.enumerated() { slots[range.lowerBound + place] = entry.slot }
    guard keys.sort == .name, !entries.isEmpty else { return }
    var start = 0
    for end in 1...entries.count {
      guard end == entries.count || entries[end].key != entries[start].key else { continue }
      if end - start > 1, SortKeys.goesOn(entries[start].key) {
        let equal = (range.lowerBound + start)..<(range.lowerBound + end)
        sort(equal, depth: depth + SortKeys.width)
      }
      start = end
    }
  }

  private static func sort(_ entries: inout [Entry]) {
    let differing = entries.reduce(0 as UInt64) { $0 | ($1.key ^ entries[0].key) }
    var other = entries
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
      var starts = [Int](repeating: 0, count: 257)
      for entry in entries { starts[Int(entry.key >> shift & 0xFF) + 1] += 1 }
      for byte in 1..<257 { starts[byte] += starts[byte - 1] }
      for entry in entries {
        let byte = Int(entry.key >> shift & 0xFF)
        other[starts[byte]] = entry
        starts[byte] += 1
      }
      swap(&entries, &other)
    }
  }

  /// The number of rows below which comparing them is faster.
  private static let few = 64
}
