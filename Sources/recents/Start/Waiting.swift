import Dispatch
import Synchronization

/// Lets a command wait for something that takes turns with other things.
///
/// The main thread belongs to the terminal and blocks in its own loop; an asynchronous main function
/// would hand it to Dispatch for good.
final class Waiting<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, CommandFailure>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  private init() {}

  /// Runs work elsewhere and waits for what comes of it.
  ///
  /// - Parameter work: What takes its time; it must not need the main thread.
  /// - Returns: What came of it.
  /// - Throws: What it threw.
  static func result(
    of work: @escaping @Sendable () async throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let waiting = Waiting()
    Task.detached {
      do throws(CommandFailure) {
        waiting.finish(.success(try await work()))
      } catch {
        waiting.finish(.failure(error))
      }
    }
    return try waiting.wait()
  }

  private func finish(_ result: Result<Value, CommandFailure>) {
    outcome.withLock { $0 = result }
    isDone.signal()
  }

  private func wait() throws(CommandFailure) -> Value {
    isDone.wait()
    guard let result = outcome.withLock(\.self) else {
      throw CommandFailure(.failure, "the task ended without a result")
    }
    return try result.get()
  }
}
