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
