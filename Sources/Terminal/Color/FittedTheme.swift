import Screen

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
  func look(of paint: Paint) -> Look {
    guard paint.states.contains(.selected) else { return unselected(paint) }
    let other = Paint(paint.role, paint.states.subtracting(.selected))
    let style = theme.style(for: paint)
    let selected = look(of: style)
    let isLost =
      style.background != theme.style(for: other).background
      && selected.ground == unselected(other).ground
    return isLost ? bar(style, paint.states) : selected
  }

  /// How a paint looks but for the selection.
  ///
  /// Without colours, a ground that sets something apart for good, such as that of the header,
  /// becomes reverse. That of a state does not: reverse means the selected row then.
  private func unselected(_ paint: Paint) -> Look {
    var look = look(of: theme.style(for: paint))
    let ground = theme.style(for: Paint(.text)).background
    guard quantizer.depth == .mono else { return look }
    if theme.style(for: Paint(paint.role)).background != ground {
      look.attributes.formUnion(.reverse)
    }
    if isOldByColour(paint) { look.attributes.formUnion(.dim) }
    return look
  }

  /// Whether nothing but colours would tell that the data is old.
  private func isOldByColour(_ paint: Paint) -> Bool {
    guard paint.states.contains(.stale) else { return false }
    let old = theme.style(for: paint)
    let live = theme.style(for: Paint(paint.role, paint.states.subtracting(.stale)))
    return old.attributes == live.attributes && old.foreground != live.foreground
  }

  /// One calm bar in the colours of plain text: those of the roles would be patches of colour.
  private func bar(_ style: Style, _ states: PaintStates) -> Look {
    let text = theme.style(for: Paint(.text, states)).foreground
    return Look(
      attributes: style.attributes.symmetricDifference(.reverse),
      pair: quantizer.pair(foreground: text, background: style.background))
  }

  private func look(of style: Style) -> Look {
    Look(
      attributes: style.attributes,
      pair: quantizer.pair(foreground: style.foreground, background: style.background))
  }
}
