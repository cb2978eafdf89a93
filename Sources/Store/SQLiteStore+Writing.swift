public import Conversations
internal import GRDB

extension SQLiteStore {
  /// Keeps some things, all together or none of them, off the caller's thread.
  ///
  /// A cancelled task does not stop it: what was handed over is kept.
  ///
  /// - Parameter writes: What to keep, in order.
  /// - Throws: `StoreFailure` when they could not be kept.
  public func write(_ writes: [StoreWrite]) async throws(StoreFailure) {
    guard !writes.isEmpty else { return }
    let pool = try connected()
    do {
      let steps = try writes.prepared()
      let forcingDisk = writes.contains(where: \.isOfPerson)
      let tellsOthers = writes.contains(where: \.isOfChanges)
      try await withCheckedThrowingContinuation { continuation in
        pool.asyncWriteWithoutTransaction { database in
          continuation.resume(
            with: Result {
              try database.carryOut(steps, forcingDisk: forcingDisk)
              if tellsOthers { self.ringBells() }
              try self.checkPlace()
            })
        }
      }
    } catch {
      // A file that is gone does not come back.
      throw failure(error, isLast: error is StoreFailure)
    }
  }
}
