/// What was typed.
public enum TypedLine: Hashable, Sendable {
  /// A line, without its end.
  case line(String)
  /// That nothing more comes.
  case end
}
