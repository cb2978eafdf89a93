/// Which characters may be drawn.
public enum TextForm: Hashable, Sendable {
  /// Everything that has an agreed width.
  case unicode
  /// ASCII only: everything else becomes one `?` per column.
  case ascii
}
