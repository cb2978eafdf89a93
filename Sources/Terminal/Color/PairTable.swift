public import Screen

/// The numbers of colour pairs in ncurses.
///
/// A pair gets its number on first use and retains it until the table is emptied. When no numbers
/// are left, the most similar pair in use is taken.
///
/// - Shape: Number 0 is always the terminal's own pair; numbers are given in order from 1.
struct PairTable: Equatable {
  /// A number, and whether its pair has yet to be defined in ncurses.
  struct Entry: Equatable {
    var number: Int32
    var isNew: Bool
  }

  private let capacity: Int
  private var numbers: [ColorPair: Int32] = [.own: 0]

  /// Creates an empty table for a terminal with the given number of pairs, including pair 0.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// Returns the number of a pair.
  mutating func entry(for pair: ColorPair) -> Entry {
    if let number = numbers[pair] { return Entry(number: number, isNew: false) }
    guard numbers.count < capacity else {
      return Entry(number: substitute(for: pair), isNew: false)
    }
    let number = Int32(numbers.count)
    numbers[pair] = number
    return Entry(number: number, isNew: true)
  }

  /// Removes all pairs; their numbers can then be given to others.
  mutating func removeAll() {
    numbers = [.own: 0]
  }

  /// Returns a readable pair in use: the same foreground on the default background; otherwise the
  /// same background; otherwise the terminal's default pair.
  private func substitute(for pair: ColorPair) -> Int32 {
    if let number = numbers[ColorPair(foreground: pair.foreground, background: -1)] {
      return number
    }
    guard pair.background >= 0 else { return 0 }
    let sameGround = numbers.filter {
      $0.key.background == pair.background && $0.key.foreground != pair.background
    }
    return sameGround.values.min() ?? 0
  }
}

/// Two colours as numbers of the terminal; -1 is the terminal's default.
struct ColorPair: Hashable {
  /// The colour of the character.
  var foreground: Int32
  /// The background colour.
  var background: Int32

  /// The terminal's default colours; ncurses calls them pair 0.
  static let own = ColorPair(foreground: -1, background: -1)
}

/// A style as SGR parameters, for lines that are printed outside the pane.
///
/// - Source: ECMA-48 section 8.3.117, SGR; xterm's `ctlseqs` for 38 and 48.
public enum SGR {
  /// Returns the parameters that select a paint, joined by semicolons; empty for the default style.
  ///
  /// - Parameters:
  ///   - paint: The paint.
  ///   - theme: The theme that styles it.
  ///   - depth: The colour depth.
  /// - Returns: The text between `ESC [` and `m`.
  public static func codes(for paint: Paint, in theme: Theme, _ depth: ColorDepth) -> String {
    let resolved = FittedTheme(theme, depth).resolvedStyle(of: paint)
    let pair = resolved.pair
    let codes =
      attributes.filter { resolved.attributes.contains($0.attribute) }.map(\.code)
      + color(pair.foreground, plain: 30, depth) + color(pair.background, plain: 40, depth)
    return codes.map(String.init).joined(separator: ";")
  }

  private static let attributes: [(attribute: Attributes, code: Int32)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  private static func color(_ number: Int32, plain: Int32, _ depth: ColorDepth) -> [Int32] {
    if let exact = ExactColor(number: number) {
      return [plain + 8, 2, Int32(exact.red), Int32(exact.green), Int32(exact.blue)]
    }
    return switch number {
    case ..<0: []
    case 0..<8: [plain + number]
    case 8..<16 where depth != .palette256: [plain + 60 + number - 8]
    default: [plain + 8, 5, number]
    }
  }
}
