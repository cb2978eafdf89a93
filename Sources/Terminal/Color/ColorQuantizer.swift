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

  /// The numbers of the two colours of a style.
  ///
  /// With eight colours there is one dark and one light neutral, and which of them can be read
  /// depends on a background we do not know. So a neutral on the terminal's own background becomes
  /// the terminal's own foreground, which can always be read.
  func pair(foreground: Color, background: Color) -> ColorPair {
    var pair = ColorPair(foreground: number(of: foreground), background: number(of: background))
    if depth == .ansi8, pair.background < 0, [0, 7].contains(pair.foreground) {
      pair.foreground = -1
    }
    return pair
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
    case .ansi8: nearest(red, green, blue, in: 0..<8)
    case .ansi16: nearest(red, green, blue, in: 0..<16)
    // 0-15 are the person's own: what they look like is not known.
    case .palette256: nearest(red, green, blue, in: 16..<256)
    case .trueColor: direct(red, green, blue)
    }
  }

  private func nearest(
    _ red: UInt8, _ green: UInt8, _ blue: UInt8, in entries: Range<Int>
  ) -> Int32 {
    let wanted = OKLab(red, green, blue)
    let best = entries.min { a, b in
      Self.palette[a].distance(to: wanted) < Self.palette[b].distance(to: wanted)
    }
    return Int32(best ?? -1)
  }

  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    // 1-7 would be a colour of the palette; nobody sees the difference of an eight-step of blue.
    return (1..<8).contains(number) ? 8 : number
  }

  private static let palette = XtermPalette.all.map { OKLab($0.red, $0.green, $0.blue) }
}
