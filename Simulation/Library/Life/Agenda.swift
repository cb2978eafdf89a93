/// The planned occurrences, the earliest first, and in the order of planning where times are equal.
struct Agenda {
  private struct Entry {
    var time: Int64
    var order: Int
    var occurrence: Occurrence

    func comesBefore(_ other: Entry) -> Bool { (time, order) < (other.time, other.order) }
  }

  private var heap: [Entry] = []
  private var count = 0

  /// The time of the next occurrence.
  var nextTime: Int64? { heap.first?.time }

  mutating func plan(_ occurrence: Occurrence, at time: Int64) {
    count += 1
    heap.append(Entry(time: time, order: count, occurrence: occurrence))
    var child = heap.count - 1
    while child > 0, heap[child].comesBefore(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func takeNext() -> Occurrence? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return first.occurrence
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].comesBefore(heap[least]) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
