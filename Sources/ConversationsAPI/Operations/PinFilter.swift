/// Who pinned the rows to list.
///
/// - Source: Contract §6.1, `pinnedBy`.
public enum PinFilter: String, Hashable, Sendable {
  /// The acting user.
  case own = "me"
  /// The app.
  case everyone = "system"
}
