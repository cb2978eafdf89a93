import Screen

/// How a cell is put on the screen, in the terms of the facade.
struct Appearance: Equatable {
  /// Bold, dim and so on, one bit each.
  var attributes: UInt32
  /// The number of the pair of colours.
  var pair: Int32
}

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
    let resolved = fitted.resolvedStyle(of: paint)
    let entry = pairs.entry(for: resolved.pair)
    if entry.isNew { define(entry.number, resolved.pair) }
    let appearance = Appearance(
      attributes: UInt32(resolved.attributes.rawValue), pair: entry.number)
    known[paint] = appearance
    return appearance
  }
}

/// How a paint looks on this terminal, before ncurses numbers its colours.
struct ResolvedStyle: Hashable {
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

/// A theme as far as a terminal can show it.
///
/// Where there are few colours, some of a theme's fall together. What would be lost with them and
/// has to be seen all the same is said by reverse.
struct FittedTheme {
  /// The theme as it was written.
  let theme: Theme
  private let quantizer: ColorQuantizer

  /// Fits a theme to a depth.
  init(_ theme: Theme, _ depth: ColorDepth) {
    self.theme = theme
    quantizer = ColorQuantizer(depth: depth)
  }

  /// How a paint looks.
  func resolvedStyle(of paint: Paint) -> ResolvedStyle {
    guard paint.states.contains(.selected) else { return unselected(paint) }
    let other = Paint(paint.role, paint.states.subtracting(.selected))
    let style = theme.style(for: paint)
    let selected = resolvedStyle(of: style)
    let isLost =
      style.background != theme.style(for: other).background
      && selected.ground == unselected(other).ground
    return isLost ? bar(style, paint.states) : selected
  }

  /// How a paint looks but for the selection.
  ///
  /// Without colours, a ground that sets something apart for good, such as that of the header,
  /// becomes reverse. That of a state does not: reverse means the selected row then.
  private func unselected(_ paint: Paint) -> ResolvedStyle {
    var resolved = resolvedStyle(of: theme.style(for: paint))
    let ground = theme.style(for: Paint(.text)).background
    guard quantizer.depth == .mono else { return resolved }
    if theme.style(for: Paint(paint.role)).background != ground {
      resolved.attributes.formUnion(.reverse)
    }
    if isOldByColour(paint) { resolved.attributes.formUnion(.dim) }
    return resolved
  }

  /// Whether nothing but colours would tell that the data is old.
  private func isOldByColour(_ paint: Paint) -> Bool {
    guard paint.states.contains(.stale) else { return false }
    let old = theme.style(for: paint)
    let live = theme.style(for: Paint(paint.role, paint.states.subtracting(.stale)))
    return old.attributes == live.attributes && old.foreground != live.foreground
  }

  /// One calm bar in the colours of plain text: those of the roles would be patches of colour.
  private func bar(_ style: Style, _ states: PaintStates) -> ResolvedStyle {
    let text = theme.style(for: Paint(.text, states)).foreground
    return ResolvedStyle(
      attributes: style.attributes.symmetricDifference(.reverse),
      pair: quantizer.pair(foreground: text, background: style.background))
  }

  private func resolvedStyle(of style: Style) -> ResolvedStyle {
    ResolvedStyle(
      attributes: style.attributes,
      pair: quantizer.pair(foreground: style.foreground, background: style.background))
  }
}
