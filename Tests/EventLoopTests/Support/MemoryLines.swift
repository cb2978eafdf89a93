import Platform
import Screen
import Synchronization

@testable import EventLoop

/// A line stream in memory: lines are typed from any thread, and it keeps what was written.
@MainActor
final class MemoryLines: LineStream {
  /// What is shared with other threads.
  private struct State {
    var typed: [TypedLine] = []
    var written: [String] = []
    var signal: Int32?
    var suspensions = 0
    var isClosed = false
  }

  nonisolated let isTyped: Bool
  private nonisolated let pipe: WakePipe
  private nonisolated let state = Mutex(State())

  nonisolated init(isTyped: Bool) throws {
    self.isTyped = isTyped
    pipe = try WakePipe()
  }

  /// Everything that was written so far.
  nonisolated var written: [String] { state.withLock(\.written) }
  nonisolated var suspensions: Int { state.withLock(\.suspensions) }
  nonisolated var isClosed: Bool { state.withLock(\.isClosed) }
  /// How many lines nobody has taken yet.
  nonisolated var untaken: Int { state.withLock(\.typed.count) }

  /// Types lines, all at once.
  nonisolated func type(_ lines: String...) {
    state.withLock { $0.typed += lines.map { .line($0) } }
    pipe.wake()
  }

  /// Ends the input.
  nonisolated func end() {
    state.withLock { $0.typed.append(.end) }
    pipe.wake()
  }

  /// Sends a signal, or only wakes the loop.
  nonisolated func wake(signal: Int32? = nil) {
    state.withLock { $0.signal = signal ?? $0.signal }
    pipe.wake()
  }

  var inputDescriptor: Int32? { pipe.readDescriptor }
  var signalDescriptor: Int32 { pipe.readDescriptor }
  var hasLine: Bool { state.withLock { !$0.typed.isEmpty } }

  func nextLine() -> TypedLine? {
    pipe.clear()
    return state.withLock { $0.typed.isEmpty ? nil : $0.typed.removeFirst() }
  }

  var hasSignal: Bool { false }

  func nextSignal() -> Int32? {
    pipe.clear()
    return state.withLock(\.signal)
  }

  func write(_ lines: [String]) { state.withLock { $0.written += lines } }
  func suspend() { state.withLock { $0.suspensions += 1 } }
  func close() { state.withLock { $0.isClosed = true } }
}
