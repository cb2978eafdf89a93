import Glibc

/// A colour in a space in which distances match perceived differences.
///
/// - Source: Björn Ottosson, "A perceptual color space for image processing" (2020).
struct OKLab: Equatable {
  /// From black, 0, to white, 1.
  var lightness: Double
  /// From green to red.
  var greenRed: Double
  /// From blue to yellow.
  var blueYellow: Double

  /// Converts an sRGB colour with red, green and blue of 0-255 each.
  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    let (r, g, b) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// Returns the square of the distance to another colour.
  ///
  /// The two hue axes count twice; otherwise blue would be the nearest colour to a dark grey.
  ///
  /// - Source: CSS Color 4, "deltaE OK2".
  /// - Parameters:
  ///   - other: The other colour.
  ///   - lightnessWeight: The weight of lightness; less than 1 where it cannot be preserved anyway.
  /// - Returns: 0 for the same colour.
  func distance(to other: OKLab, lightnessWeight: Double = 1) -> Double {
    let (l, a, b) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return lightnessWeight * l * l + 4 * (a * a + b * b)
  }

  /// True when white is more readable on it than black.
  ///
  /// - Source: WCAG 2.1: on a luminance of 0.179, whose cube root this is,
  ///   both have the same contrast.
  var isDark: Bool { lightness < 0.564 }

  /// True when it is a grey, black or white.
  var isNeutral: Bool { greenRed * greenRed + blueYellow * blueYellow < 0.0009 }

  /// Returns true when characters of this colour are easily readable on a background.
  func isReadable(on ground: OKLab) -> Bool { abs(lightness - ground.lightness) >= 0.3 }

  static let black = OKLab(0, 0, 0)
  static let white = OKLab(255, 255, 255)

  private static func linear(_ value: UInt8) -> Double {
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
