import Platform
import Synchronization

/// Runs asynchronous work while the calling thread waits for its result.
///
/// The main thread belongs to the terminal and blocks in its own loop; an asynchronous main
/// function would hand it to Dispatch for good.
final class Blocking<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, CommandFailure>?>(nil)
  private let isDone = Semaphore()

  private init() {}

  /// Runs work in a task of its own and waits for it.
  ///
  /// - Parameter work: The work, which must not need the main thread.
  /// - Returns: The result of the work.
  /// - Throws: The error of the work.
  static func result(
    of work: @escaping @Sendable () async throws(CommandFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let blocking = Blocking()
    Task.detached {
      do throws(CommandFailure) {
        blocking.finish(.success(try await work()))
      } catch {
        blocking.finish(.failure(error))
      }
    }
    return try blocking.wait()
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
