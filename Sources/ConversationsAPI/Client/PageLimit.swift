internal import Conversations
internal import Synchronization

/// The largest page that the server delivers, as far as this session knows; shared by the clients of
/// one session.
///
/// Pages of the list and of messages are limited by the same server, so what one of them learns holds
/// for the other.
public final class PageLimit: Sendable {
  private let limit = Mutex<Int?>(nil)

  /// Creates a limit that is not known.
  public init() {}

  /// Returns the size to request for a wanted size.
  func size(_ wanted: Int) -> Int { limit.withLock { max(1, min(wanted, $0 ?? wanted)) } }

  /// Records a page that arrived, and the limit that the server reported with it.
  func noteSuccess(size: Int, reported: Int? = nil) {
    limit.withLock { limit in
      // A page that was larger than the limit was refused for another reason.
      if let known = limit, size > known { limit = size }
      if let reported { limit = min(limit ?? reported, reported) }
    }
  }

  /// Records a page that failed.
  ///
  /// - Returns: True when a smaller one may succeed.
  func noteFailure(_ failure: SyncFailure, size: Int) -> Bool {
    guard failure.mayBeDueToSize, size > 1 else { return false }
    limit.withLock { $0 = min($0 ?? size, size / 2) }
    return true
  }
}
