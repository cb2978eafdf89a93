/// Holds answers back until somebody opens.
struct Gate {
  private(set) var isClosed = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  mutating func close() { isClosed = true }

  mutating func wait(_ continuation: CheckedContinuation<Void, Never>) {
    waiting.append(continuation)
  }

  mutating func open() {
    isClosed = false
    let released = waiting
    waiting = []
    for continuation in released { continuation.resume() }
  }
}
