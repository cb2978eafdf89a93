/// How a scalar may be drawn.
enum ScalarKind: UInt8 {
  /// Not at all, or not with a width on which everybody agrees.
  case unsafe
  /// On top of the scalar before it.
  case mark
  /// In one column.
  case narrow
  /// In two columns.
  case wide
}
