/// The data centre an app lives in.
///
/// - Source: Contract §1, base URL.
public enum Region: String, CaseIterable, Sendable {
  /// The United States.
  case us
  /// Europe.
  case eu
  /// India.
  case india = "in"
}
