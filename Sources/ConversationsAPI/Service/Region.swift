/// Where an app's data lives.
///
/// - Source: Contract §1, base URL.
public enum Region: String, Hashable, Sendable, CaseIterable {
  /// The United States.
  case us
  /// The European Union.
  case eu
  /// India.
  case india = "in"
}
