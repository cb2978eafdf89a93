import FlyingSocks

/// A line of limited speed that all responses share.
actor SlowLine {
  private let clock = ContinuousClock()
  private var free = ContinuousClock.now

  /// The use of the line at a speed.
  struct Use: Sendable {
    let line: SlowLine
    let bitsPerSecond: Int

    init(of line: SlowLine, bitsPerSecond: Int) {
      self.line = line
      self.bitsPerSecond = bitsPerSecond
    }

    /// Waits until a number of bytes has passed.
    func send(_ bytes: Int) async throws {
      try await line.send(bytes, bitsPerSecond: bitsPerSecond)
    }
  }

  private func send(_ bytes: Int, bitsPerSecond: Int) async throws {
    let time = Duration.seconds(1) * bytes * 8 / bitsPerSecond
    free = max(free, clock.now) + time
    try await clock.sleep(until: free)
  }
}

/// A body that arrives as fast as a slow line carries it.
struct SlowBody: AsyncBufferedSequence {
  typealias Element = UInt8
  let bytes: ArraySlice<UInt8>
  let line: SlowLine.Use

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes, line: line) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>
    let line: SlowLine.Use

    mutating func next() async throws -> UInt8? {
      guard let byte = rest.popFirst() else { return nil }
      try await line.send(1)
      return byte
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      // About the size of a packet, so that the responses take turns.
      let buffer = rest.prefix(Swift.min(count, 500))
      rest = rest.dropFirst(buffer.count)
      try await line.send(buffer.count)
      return buffer
    }
  }
}
