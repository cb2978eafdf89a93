import Screen

/// How a paint looks on this terminal, before ncurses numbers its colours.
struct Look: Hashable {
  /// How it is set apart without colour.
  var attributes: Attributes
  /// Its colours.
  var pair: ColorPair

  /// What tells the ground of one cell from that of the next.
  var ground: Ground { Ground(color: pair.background, isReversed: attributes.contains(.reverse)) }

  /// The colour behind a character, and whether it lies in front instead.
  struct Ground: Hashable {
    var color: Int32
    var isReversed: Bool
  }
}
