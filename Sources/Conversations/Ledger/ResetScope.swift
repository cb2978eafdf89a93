/// What a reset destroys.
///
/// - Source: Contract §6.4 and §6 row 12.
public enum ResetScope: Hashable, Sendable {
  /// The row of the acting user; nobody else notices.
  case ownList
  /// The row, and the messages for good; one-to-one conversations only.
  case messages
  /// The conversation, for all users (deprecated call).
  case everyone
}
