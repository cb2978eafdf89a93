import Screen

/// Everything a drawn row depends on besides the row itself.
struct RowContext: Equatable, Sendable {
  /// Where its parts stand.
  let layout: RowLayout
  /// What the filter looks for.
  let highlight: MatchHighlight
  /// Whether the list is older than it should be.
  let isStale: Bool
  /// The signs.
  let glyphs: GlyphSet
  /// Which characters may be drawn.
  let form: TextForm
}
