import Screen

/// How each paint of a theme is put on this terminal, worked out once for each.
struct AppearanceTable {
  /// Tells ncurses what a new pair means.
  typealias Define = (_ number: Int32, _ pair: ColorPair) -> Void

  /// The theme that was asked; another one needs another table.
  let theme: Theme
  private let quantizer: ColorQuantizer
  private var pairs: PairTable
  private var known: [Paint: Appearance] = [:]

  /// Makes an empty table.
  init(theme: Theme, depth: ColorDepth, pairs: Int) {
    self.theme = theme
    self.quantizer = ColorQuantizer(depth: depth)
    self.pairs = PairTable(capacity: pairs)
  }

  /// How a paint is put on the screen.
  mutating func appearance(of paint: Paint, define: Define) -> Appearance {
    if let appearance = known[paint] { return appearance }
    let appearance = make(theme.style(for: paint), define: define)
    known[paint] = appearance
    return appearance
  }

  private mutating func make(_ style: Style, define: Define) -> Appearance {
    guard quantizer.depth != .mono else {
      return Appearance(attributes: UInt32(monoAttributes(of: style).rawValue), pair: 0)
    }
    let pair = quantizer.pair(foreground: style.foreground, background: style.background)
    let entry = pairs.entry(for: pair)
    if entry.isNew { define(entry.number, pair) }
    return Appearance(attributes: UInt32(style.attributes.rawValue), pair: entry.number)
  }

  /// Without colours, a background that sets something apart, such as that of the selected row,
  /// becomes reverse: else it could not be seen at all.
  private func monoAttributes(of style: Style) -> Attributes {
    let ground = theme.style(for: Paint(.text)).background
    return style.background == ground ? style.attributes : style.attributes.union(.reverse)
  }
}
