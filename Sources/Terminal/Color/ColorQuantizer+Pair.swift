import Screen

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
