import Screen

/// What a theme says of one role, or of a group of roles.
struct StyleEntry {
  /// The colour of the characters, if it says so.
  var foreground: Color?
  /// The colour behind them, if it says so.
  var background: Color?
  /// The attributes, if it says so.
  var attributes: Attributes?
  /// What states change.
  var patches: [PaintStates: StylePatch] = [:]
}
