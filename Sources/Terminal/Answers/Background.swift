public import Screen

extension Background {
  /// Reads the background from the variable in which some terminals report their colours.
  ///
  /// - Source: rxvt(1), `COLORFGBG`: the numbers of foreground and background, perhaps
  ///   with something between them.
  /// - Parameter environment: The variables of the environment.
  public init?(environment: [String: String]) {
    let parts = environment["COLORFGBG"]?.split(separator: ";") ?? []
    guard parts.count > 1, let number = parts.last.flatMap({ UInt8($0) }), number < 16 else {
      return nil
    }
    // Of the sixteen colours, light grey and the bright ones except dark grey are light.
    self = number == 7 || number > 8 ? .light : .dark
  }
}

extension OKLab {
  /// Parses a colour in the form in which terminals report it.
  ///
  /// - Source: `XParseColor(3)`: `rgb:` with one to four digits for each component, `rgba:` with a
  ///   fourth component that is ignored here, and `#` with one to four digits for each.
  init?(specification: String) {
    let parts: [Substring]
    if let prefix = ["rgb:", "rgba:"].first(where: specification.hasPrefix) {
      parts = specification.dropFirst(prefix.count)
        .split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == (prefix == "rgb:" ? 3 : 4) else { return nil }
    } else {
      guard specification.first == "#" else { return nil }
      parts = Self.thirds(of: specification.dropFirst())
    }
    let values = parts.prefix(3).compactMap(Self.part)
    guard values.count == 3 else { return nil }
    self.init(values[0], values[1], values[2])
  }

  private static func thirds(of digits: Substring) -> [Substring] {
    guard digits.utf8.count % 3 == 0 else { return [] }
    let length = digits.utf8.count / 3
    return (0..<3).map { digits.dropFirst($0 * length).prefix(length) }
  }

  /// Returns a component with one to four digits, scaled to 0-255.
  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    let most = (UInt32(1) << (4 * UInt32(digits.utf8.count))) - 1
    return UInt8(clamping: (value * 255 + most / 2) / most)
  }
}
