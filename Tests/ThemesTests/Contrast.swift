import Foundation
import Screen

/// The legibility of one colour on another.
///
/// - Source: WCAG 2.1, "contrast ratio" and "relative luminance".
enum Contrast {
  /// The contrast ratio of two colours, 1 to 21; nil if one is defined by the terminal.
  static func ratio(_ first: Color, _ second: Color) -> Double? {
    guard let one = luminance(first), let other = luminance(second) else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double? {
    guard let (red, green, blue) = components(color) else { return nil }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func linear(_ component: Int) -> Double {
    let share = Double(component) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The fixed part of the 256 colours: a cube of six steps, and 24 greys.
  private static func components(_ color: Color) -> (Int, Int, Int)? {
    switch color {
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    case .indexed(let index) where index >= 232:
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    case .indexed(let index) where index >= 16:
      let steps = [0, 95, 135, 175, 215, 255]
      let place = Int(index) - 16
      return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    case .indexed, .terminalDefault: return nil
    }
  }
}
