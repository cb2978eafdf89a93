internal import Conversations
internal import FoundationEssentials
internal import Glibc

extension StoreFiles {
  /// Moves a damaged database and its log aside, so that the next start has a new one.
  ///
  /// The database goes first: SQLite then notices that it was moved, and neither writes to it nor
  /// deletes its log when the connections to it are closed.
  ///
  /// - Returns: What it is called now, or why it is still there.
  func moveAside() -> Result<String, StoreFailure> {
    let suffix = freeSuffix()
    for path in all where Self.size(path) != nil {
      guard rename(path, path.replacing(database, with: database + suffix)) == 0 else {
        return .failure(StoreFailure(errno: errno, path: path))
      }
    }
    return .success(database + suffix)
  }

  private func freeSuffix() -> String {
    let suffix = ".damaged-" + Date.now.formatted(.iso8601.timeSeparator(.omitted))
    let candidates = [suffix] + (2...999).map { "\(suffix)-\($0)" }
    return candidates.first { candidate in
      all.allSatisfy { Self.size($0.replacing(database, with: database + candidate)) == nil }
    } ?? suffix
  }
}
