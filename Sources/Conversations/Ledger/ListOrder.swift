/// The keys of all rows that are shown, in order.
///
/// This is an index of the visible rows, kept so that a key press costs the same with a hundred and
/// with a hundred thousand conversations.
struct ListOrder: Equatable, Sendable {
  private(set) var keys: [ListKey] = []

  /// A row that got another place; no old key means it was not shown, no new one that it is not.
  struct Move {
    var old: ListKey?
    var new: ListKey?
  }

  /// The place of a key that is in the list; nil when it is not.
  func index(of key: ListKey) -> Int? {
    let index = insertionIndex(of: key)
    return index < keys.count && keys[index] == key ? index : nil
  }

  /// Gives rows their new places.
  mutating func apply(_ moves: [Move]) {
    // One by one each move shifts the array; beyond a few, one merge of the whole is cheaper.
    if moves.count <= 16 { moves.forEach { apply($0) } } else { merge(moves) }
  }

  private mutating func apply(_ move: Move) {
    if let old = move.old, let index = index(of: old) { keys.remove(at: index) }
    if let new = move.new { keys.insert(new, at: insertionIndex(of: new)) }
  }

  private mutating func merge(_ moves: [Move]) {
    let leaving = moves.compactMap(\.old).sorted()
    let coming = moves.compactMap(\.new).sorted()
    var merged: [ListKey] = []
    merged.reserveCapacity(keys.count + coming.count)
    var nextLeaving = leaving.startIndex
    var nextComing = coming.startIndex
    for key in keys {
      while nextLeaving < leaving.endIndex, leaving[nextLeaving] < key { nextLeaving += 1 }
      if nextLeaving < leaving.endIndex, leaving[nextLeaving] == key { continue }
      while nextComing < coming.endIndex, coming[nextComing] < key {
        merged.append(coming[nextComing])
        nextComing += 1
      }
      merged.append(key)
    }
    merged.append(contentsOf: coming[nextComing...])
    keys = merged
  }

  private func insertionIndex(of key: ListKey) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
