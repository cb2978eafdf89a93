/// The conversations of one user in the order of the list, kept as they change so that no request sorts.
///
/// The newest stand last: a conversation that becomes the newest is then moved for next to nothing.
struct RecencyIndex: Hashable, Sendable {
  /// One conversation at its place.
  struct Entry: Hashable, Sendable {
    let updatedAt: Int64
    let peer: String
    let conversation: String
  }

  private var entries: [Entry] = []

  var count: Int { entries.count }

  /// The entry at a place of the list; 0 is the newest.
  subscript(place: Int) -> Entry { entries[entries.count - 1 - place] }

  mutating func insert(_ entry: Entry) {
    entries.insert(entry, at: firstIndex(notBefore: entry))
  }

  mutating func remove(_ entry: Entry) {
    let index = firstIndex(notBefore: entry)
    guard index < entries.count, entries[index] == entry else { return }
    entries.remove(at: index)
  }

  /// The place of an entry in the list; nil when it is not there.
  func place(of entry: Entry) -> Int? {
    let index = firstIndex(notBefore: entry)
    guard index < entries.count, entries[index] == entry else { return nil }
    return entries.count - 1 - index
  }

  private func firstIndex(notBefore entry: Entry) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].isBelow(entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecencyIndex.Entry {
  /// Whether the list shows this entry further down: older, or as old with a later id.
  fileprivate func isBelow(_ other: Self) -> Bool {
    (updatedAt, other.peer, other.conversation) < (other.updatedAt, peer, conversation)
  }
}
