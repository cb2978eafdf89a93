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

  /// Fills the gaps with what another theme says of the same role.
  func over(_ inherited: StyleEntry) -> StyleEntry {
    StyleEntry(
      foreground: foreground ?? inherited.foreground,
      background: background ?? inherited.background,
      attributes: attributes ?? inherited.attributes,
      patches: patches.merging(inherited.patches) { own, _ in own })
  }
}
