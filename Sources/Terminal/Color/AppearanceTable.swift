import Screen

/// The look of a cell in the terms of the ncurses facade.
struct Appearance: Equatable {
  /// The attributes, such as bold and dim, one bit each.
  var attributes: UInt32
  /// The number of the colour pair.
  var pair: Int32
}

/// The appearance of each paint of a theme on this terminal, computed once for each.
struct AppearanceTable {
  /// Defines a new colour pair in ncurses.
  typealias Define = (_ number: Int32, _ pair: ColorPair) -> Void

  private let fitted: FittedTheme
  private var pairs: PairTable
  /// The appearances found so far, by the ordinals of the paints.
  private var known = [Appearance?](repeating: nil, count: Paint.count)

  /// Creates an empty table.
  init(theme: Theme, depth: ColorDepth, pairs: Int) {
    self.fitted = FittedTheme(theme, depth)
    self.pairs = PairTable(capacity: pairs)
  }

  /// The theme of the table; another theme needs another table.
  var theme: Theme { fitted.theme }

  /// Returns the appearance of a paint.
  mutating func appearance(of paint: Paint, define: Define) -> Appearance {
    if let appearance = known[paint.ordinal] { return appearance }
    let resolved = fitted.resolvedStyle(of: paint)
    let entry = pairs.entry(for: resolved.pair)
    if entry.isNew { define(entry.number, resolved.pair) }
    let appearance = Appearance(
      attributes: UInt32(resolved.attributes.rawValue), pair: entry.number)
    known[paint.ordinal] = appearance
    return appearance
  }
}

/// The look of a paint on this terminal, before ncurses numbers its colours.
struct ResolvedStyle: Hashable {
  /// The attributes.
  var attributes: Attributes
  /// The colours.
  var pair: ColorPair

  /// The background as the user sees it, to compare that of one cell with the next.
  var ground: Ground { Ground(color: pair.background, isReversed: attributes.contains(.reverse)) }

  /// A background colour, and whether it is swapped with the foreground.
  struct Ground: Hashable {
    var color: Int32
    var isReversed: Bool
  }
}

/// A theme adapted to the colours of a terminal.
///
/// With few colours, some colours of a theme become equal. A difference that would be lost and must
/// stay visible is shown with reverse video.
struct FittedTheme {
  /// The original theme.
  let theme: Theme
  private let quantizer: ColorQuantizer

  /// Adapts a theme to a colour depth.
  init(_ theme: Theme, _ depth: ColorDepth) {
    self.theme = theme
    quantizer = ColorQuantizer(depth: depth)
  }

  /// Returns the style of a paint.
  func resolvedStyle(of paint: Paint) -> ResolvedStyle {
    guard paint.states.contains(.selected) else { return unselected(paint) }
    let other = paint.with(paint.states.subtracting(.selected))
    let style = theme.style(for: paint)
    let selected = resolvedStyle(of: style)
    let isLost =
      style.background != theme.style(for: other).background
      && selected.ground == unselected(other).ground
    return isLost ? bar(style, paint.states) : selected
  }

  /// Returns the style of a paint without its selection.
  ///
  /// Without colours, a background that permanently distinguishes a part, such as that of
  /// the header, becomes reverse video. That of a state does not, because reverse video
  /// then means the selected row.
  private func unselected(_ paint: Paint) -> ResolvedStyle {
    var resolved = resolvedStyle(of: theme.style(for: paint))
    let ground = theme.style(for: Paint(.text)).background
    guard quantizer.depth == .mono else { return resolved }
    if theme.style(for: paint.with([])).background != ground {
      resolved.attributes.formUnion(.reverse)
    }
    if isOldByColour(paint) { resolved.attributes.formUnion(.dim) }
    return resolved
  }

  /// Returns true when only colours show that the data is out of date.
  private func isOldByColour(_ paint: Paint) -> Bool {
    guard paint.states.contains(.stale) else { return false }
    let old = theme.style(for: paint)
    let live = theme.style(for: paint.with(paint.states.subtracting(.stale)))
    return old.attributes == live.attributes && old.foreground != live.foreground
  }

  /// Returns one uniform bar in the colours of plain text: those of the
  /// roles would be patches of colour.
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
