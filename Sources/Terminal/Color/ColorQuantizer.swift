import Screen

/// Fits a colour to what the terminal has, by what the eye sees.
///
/// - Shape: The answer is the number ncurses wants: -1 is the terminal's own colour, else an entry
///   of the palette or, in true colour, red, green and blue in one number.
struct ColorQuantizer {
  /// What the terminal has.
  let depth: ColorDepth

  /// The number of a colour.
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
    // The bright eight are the same hues; without them a person means the plain ones.
    case .ansi8 where index < 16: Int32(index % 8)
    case .ansi16 where index < 16: Int32(index)
    case .palette256: Int32(index)
    // A direct terminal still counts the first eight as the person's own.
    case .trueColor where index < 8: Int32(index)
    default: number(red, green, blue)
    }
  }

  private func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    switch depth {
    case .mono: -1
    case .trueColor: direct(red, green, blue)
    default: nearest(to: OKLab(red, green, blue))
    }
  }

  /// The nearest entry; among few colours a grey stays a grey, where a hue of its lightness would be
  /// nearer and mean something else.
  private func nearest(to wanted: OKLab) -> Int32 {
    nearest(wanted) { !wanted.isNeutral || $0.isNeutral }
  }

  /// The entries to choose from; in the palette of 256 without the person's own, of which nobody
  /// knows what they look like.
  private var entries: Range<Int> {
    switch depth {
    case .ansi8: 0..<8
    case .ansi16: 0..<16
    default: 16..<256
    }
  }

  /// The entry nearest to a colour, among those that fit.
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

  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    // 1-7 would be a colour of the palette; nobody sees the difference of an eight-step of blue.
    return (1..<8).contains(number) ? 8 : number
  }

  /// What the entries look like.
  static let palette = XtermPalette.all.map { OKLab($0.red, $0.green, $0.blue) }
}

extension ColorQuantizer {
  /// The numbers of the two colours of a style; the character never has the colour behind it.
  ///
  /// With eight colours there is one dark and one light neutral, and which of them can be read
  /// depends on a background we do not know. So a neutral on the terminal's own background becomes
  /// the terminal's own foreground, which can always be read.
  func pair(foreground: Color, background: Color) -> ColorPair {
    var pair = ColorPair(
      foreground: number(of: foreground), background: number(ofGround: background))
    if depth == .ansi8, pair.background < 0, [0, 7].contains(pair.foreground) {
      pair.foreground = -1
    } else if let wanted = lab(of: foreground), !isReadable(pair, meant: foreground) {
      pair.foreground = number(nearestTo: wanted, readOn: pair.background)
    }
    return pair
  }

  /// The number of a colour behind characters.
  ///
  /// With few colours what is dark stays dark and what is light stays light: a mid grey would be
  /// nearer to many a dark background, but is too light for the characters that lie on it.
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
    guard depth != .trueColor else { return behind.isDark ? 0xffffff : 0 }
    // Its lightness is what cannot be; so the hue shall be kept.
    return nearest(wanted, lightnessWeight: 0.25) { $0.isReadable(on: behind) }
  }

  /// Whether a colour is only hinted at, by one of the few there are; the person's own are as they
  /// want them.
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
    guard depth == .trueColor, number >= 8 else { return Self.palette[Int(number)] }
    return OKLab(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
  }
}

/// The colours behind the numbers 0-255.
///
/// Entries 16-255 are the same in every terminal. Entries 0-15 are the person's own; what stands
/// here for them are xterm's, the best guess there is.
///
/// - Source: xterm's `256colres.pl` and `XTerm-col.ad`.
enum XtermPalette {
  /// Red, green and blue of an entry.
  typealias Entry = (red: UInt8, green: UInt8, blue: UInt8)

  /// The entries that a person may have changed.
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
