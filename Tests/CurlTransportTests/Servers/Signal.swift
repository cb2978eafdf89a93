/// An event on a server for which a test waits, any number of times.
struct Signal<Value: Sendable>: Sendable {
  private let stream: AsyncStream<Value>
  private let continuation: AsyncStream<Value>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  /// Signals the event.
  func raise(_ value: Value) {
    continuation.yield(value)
  }

  /// Waits until the event has occurred the given number of times more.
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
  /// Signals the event.
  func raise() { raise(()) }
}
