/// What stands between the first and the last line.
public enum BodyView: Equatable, Sendable {
  /// Rows, from the top of the window; at most as many as fit.
  case rows([ChatRow])
  /// A text in place of rows: loading, empty, nothing found, failed.
  case message(title: String, lines: [String])
}
