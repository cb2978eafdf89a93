public import Conversations
internal import GRDB

extension SQLiteStore {
  /// Keeps some things, all together or none of them.
  ///
  /// The caller's thread is blocked for as long as the disk takes, so it should be one that may be. A
  /// cancelled task does not stop it: what was handed over is kept.
  ///
  /// - Parameter writes: What to keep, in order.
  /// - Throws: `StoreFailure` when they could not be kept.
  public func write(_ writes: [StoreWrite]) async throws(StoreFailure) {
    guard !writes.isEmpty else { return }
    try keep(writes)
  }

  private func keep(_ writes: [StoreWrite]) throws(StoreFailure) {
    let queue = try connected()
    do {
      let steps = try writes.prepared()
      try queue.writeWithoutTransaction { database in
        try database.carryOut(steps, forcingDisk: writes.contains(where: \.isOfPerson))
        if writes.contains(where: \.isOfChanges) { ringBells() }
        try checkPlace()
      }
    } catch {
      // A file that is gone does not come back.
      throw failure(error, isLast: error is StoreFailure)
    }
  }
}
