/// Something that happens on a server and that a test waits for, any number of times.
struct Signal<Value: Sendable>: Sendable {
  private let stream: AsyncStream<Value>
  private let continuation: AsyncStream<Value>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  /// It has happened.
  func raise(_ value: Value) {
    continuation.yield(value)
  }

  /// Waits until it has happened that many times more.
  func wait(for count: Int) async -> [Value] {
    var values: [Value] = []
    for await value in stream {
      values.append(value)
      if values.count == count { break }
    }
    return values
  }
}

extension Signal<Void> {
  /// It has happened.
  func raise() { raise(()) }
}
