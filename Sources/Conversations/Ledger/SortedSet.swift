/// A set of elements in ascending order.
///
/// The elements are stored in chunks of at most `chunkLimit`. So inserting and removing move a few
/// kilobytes whether there are a hundred elements or a hundred thousand, and iteration is as fast
/// as in an array.
struct SortedSet<Element: Comparable & Sendable>: Equatable, Sendable {
  private var chunks: [[Element]] = []
  private(set) var count = 0

  /// The largest number of elements in a chunk; a fuller one is split in half.
  static var chunkLimit: Int { 256 }

  var isEmpty: Bool { count == 0 }

  /// The least element.
  var first: Element? { chunks.first?.first }

  /// The greatest element.
  var last: Element? { chunks.last?.last }

  /// Inserts or removes an element; does nothing if that is already the case.
  mutating func set(_ element: Element, isMember: Bool) {
    if isMember { insert(element) } else { remove(element) }
  }

  mutating func insert(_ element: Element) {
    if chunks.isEmpty { chunks.append([]) }
    let index = Swift.min(chunk(of: element), chunks.count - 1)
    let place = chunks[index].partitionPoint { $0 >= element }
    guard place == chunks[index].count || chunks[index][place] != element else { return }
    chunks[index].insert(element, at: place)
    count += 1
    if chunks[index].count > Self.chunkLimit { split(index) }
  }

  mutating func remove(_ element: Element) {
    let index = chunk(of: element)
    guard index < chunks.count else { return }
    let place = chunks[index].partitionPoint { $0 >= element }
    guard chunks[index][place] == element else { return }
    chunks[index].remove(at: place)
    count -= 1
    if chunks[index].isEmpty { chunks.remove(at: index) }
  }

  /// Returns the first chunk that does not end before the element.
  private func chunk(of element: Element) -> Int {
    chunks.partitionPoint { chunk in chunk.last.map { $0 >= element } ?? true }
  }

  private mutating func split(_ index: Int) {
    let half = chunks[index].count / 2
    chunks.insert(Array(chunks[index][half...]), at: index + 1)
    chunks[index].removeSubrange(half...)
  }

  /// Compares the elements; their distribution over chunks makes no difference.
  static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension SortedSet: Sequence {
  func makeIterator() -> FlattenSequence<[[Element]]>.Iterator { chunks.joined().makeIterator() }
}

extension Array {
  /// Returns the first index whose element satisfies a predicate that all later elements satisfy
  /// too; the end if none does.
  package func partitionPoint(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
