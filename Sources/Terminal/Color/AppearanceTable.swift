import Screen

/// How each paint of a theme is put on this terminal, worked out once for each.
struct AppearanceTable {
  /// Tells ncurses what a new pair means.
  typealias Define = (_ number: Int32, _ pair: ColorPair) -> Void

  private let fitted: FittedTheme
  private var pairs: PairTable
  private var known: [Paint: Appearance] = [:]

  /// Makes an empty table.
  init(theme: Theme, depth: ColorDepth, pairs: Int) {
    self.fitted = FittedTheme(theme, depth)
    self.pairs = PairTable(capacity: pairs)
  }

  /// The theme that was asked; another one needs another table.
  var theme: Theme { fitted.theme }

  /// How a paint is put on the screen.
  mutating func appearance(of paint: Paint, define: Define) -> Appearance {
    if let appearance = known[paint] { return appearance }
    let look = fitted.look(of: paint)
    let entry = pairs.entry(for: look.pair)
    if entry.isNew { define(entry.number, look.pair) }
    let appearance = Appearance(
      attributes: UInt32(look.attributes.rawValue), pair: entry.number)
    known[paint] = appearance
    return appearance
  }
}
