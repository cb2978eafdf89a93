import Screen

/// A mapping of colours to those of the terminal, by perceived similarity.
///
/// - Shape: The result is a number for ncurses: -1 is the terminal's default colour, otherwise an
///   entry of the palette or, in true colour, red, green and blue in one number.
struct ColorQuantizer {
  /// The colour depth of the terminal.
  let depth: ColorDepth

  /// Returns the number of a colour.
  func number(of color: Color) -> Int32 {
    switch color {
    case .terminalDefault: -1
    case .indexed(let index): number(ofEntry: index)
    case .rgb(let red, let green, let blue): number(red, green, blue)
    }
  }

  private func number(ofEntry index: UInt8) -> Int32 {
    let (red, green, blue) = XtermPalette.all[Int(index)]
    return switch depth {
    case .mono: -1
    // The bright eight have the same hues; without them the plain ones are used.
    case .ansi8 where index < 16: Int32(index % 8)
    case .ansi16 where index < 16: Int32(index)
    case .palette256, .trueColor: Int32(index)
    default: number(red, green, blue)
    }
  }

  private func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    switch depth {
    case .mono: -1
    case .trueColor: ExactColor(red, green, blue).number
    default: nearest(to: OKLab(red, green, blue))
    }
  }

  /// Returns the nearest entry; a grey stays a grey, even if a hue of its lightness would be
  /// nearer, because a hue would mean something else.
  private func nearest(to wanted: OKLab) -> Int32 {
    nearest(wanted) { !wanted.isNeutral || $0.isNeutral }
  }

  /// The entries to choose from; in the palette of 256 without the user's
  /// own, whose colours are unknown.
  private var entries: Range<Int> {
    switch depth {
    case .ansi8: 0..<8
    case .ansi16: 0..<16
    default: 16..<256
    }
  }

  /// Returns the nearest entry to a colour among those that satisfy a predicate.
  func nearest(
    _ wanted: OKLab, lightnessWeight: Double = 1, where isFit: (OKLab) -> Bool
  ) -> Int32 {
    func distance(_ entry: Int) -> Double {
      Self.palette[entry].distance(to: wanted, lightnessWeight: lightnessWeight)
    }
    let best = entries.filter { isFit(Self.palette[$0]) }.min { a, b in
      distance(a) < distance(b)
    }
    return Int32(best ?? -1)
  }

  /// The colours of the entries.
  static let palette = XtermPalette.all.map { OKLab($0.red, $0.green, $0.blue) }
}

extension ColorQuantizer {
  /// Returns the numbers of a style's two colours; the character never has
  /// the colour of its background.
  ///
  /// With eight colours there is one dark and one light neutral, and which of them is readable
  /// depends on a background that is unknown. So a neutral on the terminal's default background
  /// becomes the default foreground, which is always readable.
  func pair(foreground: Color, background: Color) -> ColorPair {
    var pair = ColorPair(
      foreground: number(of: foreground), background: number(ofGround: background))
    if pair.background < 0, isUnsafe(pair.foreground, meant: foreground) {
      pair.foreground = -1
    } else if let wanted = lab(of: foreground), !isReadable(pair, meant: foreground) {
      pair.foreground = number(nearestTo: wanted, readOn: pair.background)
    }
    return pair
  }

  /// Returns true when a named colour may be illegible on an unknown background on which the colour that
  /// was meant is legible.
  private func isUnsafe(_ number: Int32, meant foreground: Color) -> Bool {
    if depth == .ansi8, [0, 7].contains(number) { return true }
    guard isGuess(foreground), let wanted = lab(of: foreground) else { return false }
    let named = Self.palette[Int(number)]
    return [OKLab.black, .white].contains {
      wanted.isReadable(on: $0) && !named.isReadable(on: $0)
    }
  }

  /// Returns the number of a background colour.
  ///
  /// With few colours, a dark background stays dark and a light one stays light: a mid grey would
  /// be nearer to many dark backgrounds, but is too light for the characters on it.
  private func number(ofGround color: Color) -> Int32 {
    guard isGuess(color), let wanted = lab(of: color) else { return number(of: color) }
    return nearest(wanted) { $0.isDark == wanted.isDark }
  }

  private func isReadable(_ pair: ColorPair, meant foreground: Color) -> Bool {
    guard pair.foreground >= 0, pair.background >= 0 else { return true }
    guard pair.foreground != pair.background else { return false }
    guard isGuess(foreground) else { return true }
    return Self.palette[Int(pair.foreground)].isReadable(on: Self.palette[Int(pair.background)])
  }

  private func number(nearestTo wanted: OKLab, readOn ground: Int32) -> Int32 {
    let behind = lab(ofNumber: ground)
    guard depth != .trueColor else { return (behind.isDark ? ExactColor.white : .black).number }
    // The lightness cannot be preserved, so the hue is.
    return nearest(wanted, lightnessWeight: 0.25) { $0.isReadable(on: behind) }
  }

  /// Returns true when a colour is only approximated by one of a few; the user's own
  /// colours are used as they are.
  private func isGuess(_ color: Color) -> Bool {
    guard depth == .ansi8 || depth == .ansi16 else { return false }
    return switch color {
    case .terminalDefault: false
    case .indexed(let index): index >= 16
    case .rgb: true
    }
  }

  private func lab(of color: Color) -> OKLab? {
    switch color {
    case .terminalDefault: nil
    case .indexed(let index): Self.palette[Int(index)]
    case .rgb(let red, let green, let blue): OKLab(red, green, blue)
    }
  }

  private func lab(ofNumber number: Int32) -> OKLab {
    guard let exact = ExactColor(number: number) else { return Self.palette[Int(number)] }
    return OKLab(exact.red, exact.green, exact.blue)
  }
}

/// The colours of the numbers 0-255.
///
/// Entries 16-255 are the same in every terminal. Entries 0-15 are the user's own; the values given
/// here are xterm's, the best available guess.
///
/// - Source: xterm's `256colres.pl` and `XTerm-col.ad`.
enum XtermPalette {
  /// Red, green and blue of an entry.
  typealias Entry = (red: UInt8, green: UInt8, blue: UInt8)

  /// The entries that the user may have changed.
  static let named: [Entry] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// All 256 entries.
  static let all: [Entry] = named + cube + greys

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let cube: [Entry] = steps.flatMap { red in
    steps.flatMap { green in steps.map { blue in (red, green, blue) } }
  }

  private static let greys: [Entry] = (0..<24).map { step in
    let value = UInt8(8 + 10 * step)
    return (value, value, value)
  }
}
