/// A colour of 24 bits, as opposed to an entry of a palette.
struct ExactColor: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let black = ExactColor(0, 0, 0)
  static let white = ExactColor(255, 255, 255)

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The bit that distinguishes a colour from an entry of a palette.
  private static let mark: Int32 = 1 << 24

  /// Decodes a colour from a number among those of entries; nil for an entry or the terminal's own
  /// colour.
  init?(number: Int32) {
    guard number >= Self.mark else { return nil }
    self.init(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
  }

  /// Its number among those of entries.
  var number: Int32 { Self.mark | bits }

  /// Red, green and blue in one number.
  var bits: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }

  /// The number in a terminal whose numbers are red, green and blue, but for 1 to 7, which are named
  /// colours; the difference of an eighth step of blue cannot be seen.
  var directNumber: Int32 { (1..<8).contains(bits) ? 8 : bits }
}

/// The entries of the palette that represent colours of 24 bits.
///
/// ncurses knows 256 numbers. The first sixteen are the terminal's named colours; of the others, those
/// that no style uses by their number are assigned from the last one down, as colours are first used.
struct ExactColorTable {
  /// The number that each used entry represents, which may be its own.
  private var meanings: [Int32: Int32] = [:]
  private var entries: [Int32: Int32] = [:]
  private static let named: Range<Int32> = 0..<16

  /// Returns the entry for a colour, and assigns one to a new colour.
  ///
  /// - Parameters:
  ///   - number: An entry of the palette or an `ExactColor`.
  ///   - define: Called with an entry and the colour that it represents from now on.
  /// - Returns: The entry; the terminal's own colour, -1, when all are in use.
  mutating func entry(for number: Int32, define: (_ entry: Int32, ExactColor) -> Void) -> Int32 {
    if number < Self.named.upperBound { return number }
    if let entry = entries[number] { return entry }
    let exact = ExactColor(number: number)
    if exact == nil, meanings[number] == nil { return keep(number, as: number) }
    guard let free = (Self.named.upperBound..<256).last(where: { meanings[$0] == nil }) else {
      return -1
    }
    define(free, exact ?? XtermPalette.color(of: number))
    return keep(number, as: free)
  }

  private mutating func keep(_ number: Int32, as entry: Int32) -> Int32 {
    entries[number] = entry
    meanings[entry] = number
    return entry
  }
}

extension XtermPalette {
  /// Returns the colour of an entry.
  static func color(of entry: Int32) -> ExactColor {
    let (red, green, blue) = all[Int(entry)]
    return ExactColor(red, green, blue)
  }
}
