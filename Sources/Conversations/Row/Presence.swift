/// Whether the other user is there.
public enum Presence: UInt8, Hashable, Sendable {
  /// Not said, or not shown because of a block.
  case unknown
  /// Online.
  case online
  /// Offline.
  case offline
}
