/// Who may join a group.
public enum GroupKind: UInt8, Hashable, Sendable {
  /// Anybody.
  case open
  /// Whoever knows the password.
  case password
  /// Whoever is added.
  case closed
  /// A kind this program does not know.
  case unknown
}
