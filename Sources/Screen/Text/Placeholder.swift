/// The placeholders of scalars that must not reach the terminal.
///
/// They show a reader of a hostile name what it contains: each kind of scalar has a placeholder of
/// its own where one exists.
enum Placeholder {
  /// The characters of the placeholder, each of one column.
  ///
  /// - Shape: Unicode's control pictures for the ASCII controls, such as `␛`, an open box for a
  ///   zero-width space, an abbreviation in brackets, such as `⟨RLO⟩`, for scalars that control
  ///   text or are invisible, else `�`. In ASCII `^[`, `<RLO>` and `?`.
  static func standIn(for scalar: Unicode.Scalar, isASCII: Bool) -> StandIn {
    let value = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar.value {
    case 0..<0x20, 0x7f:
      if isASCII { return StandIn([UInt8(ascii: "^"), value ^ 0x40]) }
      return StandIn(CollectionOfOne(StandIn.controlPicture(value == 0x7f ? 0x21 : value)))
    // Khmer, Lao and Thai are spelt with it, so it takes a single column.
    case 0x200b where !isASCII: return StandIn(CollectionOfOne(StandIn.controlPicture(0x23)))
    default: return named(scalar, isASCII: isASCII)
    }
  }

  private static func named(_ scalar: Unicode.Scalar, isASCII: Bool) -> StandIn {
    guard let name = InvisibleName.name(of: scalar) else {
      return StandIn(CollectionOfOne(isASCII ? UInt8(ascii: "?") : StandIn.unknown))
    }
    let (open, close) = isASCII ? (UInt8(ascii: "<"), UInt8(ascii: ">")) : StandIn.brackets
    return StandIn([open] + name.utf8 + [close])
  }
}

/// Abbreviations of scalars that control a terminal or a text, or are invisible.
///
/// - Source: Unicode's NameAliases.txt; for scalars without an alias, the code point in
///   hexadecimal.
enum InvisibleName {
  /// The abbreviation of a scalar; nil if it is not known to be invisible.
  static func name(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    return switch value {
    case 0x80...0x9f: c1[Int(value - 0x80)]
    case 0xfe00...0xfe0f: "VS\(value - 0xfe00 + 1)"
    case 0xe0100...0xe01ef: "VS\(value - 0xe0100 + 17)"
    // Tags spell invisible ASCII, so the letters are shown.
    case 0xe0020...0xe007e: String(Unicode.Scalar(UInt8(value - 0xe0000)))
    default: names[scalar] ?? codePoint(of: scalar)
    }
  }

  private static func codePoint(of scalar: Unicode.Scalar) -> String? {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return nil
    case .format: break
    default: guard properties.isDefaultIgnorableCodePoint else { return nil }
    }
    return String(scalar.value, radix: 16, uppercase: true)
  }

  /// From U+0080 to U+009F.
  private static let c1 = [
    "PAD", "HOP", "BPH", "NBH", "IND", "NEL", "SSA", "ESA", "HTS", "HTJ", "VTS", "PLD", "PLU", "RI",
    "SS2", "SS3", "DCS", "PU1", "PU2", "STS", "CCH", "MW", "SPA", "EPA", "SOS", "SGC", "SCI", "CSI",
    "ST", "OSC", "PM", "APC",
  ]

  private static let names: [Unicode.Scalar: String] = [
    "\u{ad}": "SHY", "\u{34f}": "CGJ", "\u{61c}": "ALM", "\u{180b}": "FVS1", "\u{180c}": "FVS2",
    "\u{180d}": "FVS3", "\u{180e}": "MVS", "\u{180f}": "FVS4", "\u{200b}": "ZWSP",
    "\u{200c}": "ZWNJ", "\u{200d}": "ZWJ", "\u{200e}": "LRM", "\u{200f}": "RLM", "\u{2028}": "LS",
    "\u{2029}": "PS", "\u{202a}": "LRE", "\u{202b}": "RLE", "\u{202c}": "PDF", "\u{202d}": "LRO",
    "\u{202e}": "RLO", "\u{2060}": "WJ", "\u{2066}": "LRI", "\u{2067}": "RLI", "\u{2068}": "FSI",
    "\u{2069}": "PDI", "\u{feff}": "BOM", "\u{fffc}": "OBJ",
  ]
}

/// Up to eight characters that are drawn in place of a grapheme.
///
/// - Shape: One byte each, the next one lowest, zero after the last: a scanner that contains it
///   stays a plain value. Bytes that are not printable ASCII denote the few other characters of
///   placeholders.
struct StandIn {
  private var bytes: UInt64 = 0

  /// The placeholder of invalid bytes and of scalars without a name.
  static let unknown: UInt8 = 1
  /// The brackets around a name.
  static let brackets: (open: UInt8, close: UInt8) = (2, 3)

  /// Creates an empty stand-in.
  init() {}

  /// Creates a stand-in from the first eight characters.
  init(_ characters: some Collection<UInt8>) {
    for (place, character) in characters.prefix(8).enumerated() {
      bytes |= UInt64(character) << (8 * UInt64(place))
    }
  }

  /// The byte of one of the control pictures, U+2400 to U+2426.
  static func controlPicture(_ number: UInt8) -> UInt8 { 0x80 | number }

  /// True if no character is left.
  var isEmpty: Bool { bytes == 0 }

  /// Removes and returns the next character.
  mutating func next() -> Unicode.Scalar {
    let byte = UInt8(truncatingIfNeeded: bytes)
    bytes >>= 8
    return switch byte {
    case 0, Self.unknown: "\u{fffd}"
    case Self.brackets.open: "⟨"
    case Self.brackets.close: "⟩"
    case 0x80...: Unicode.Scalar(0x2400 + UInt32(byte & 0x7f)) ?? "\u{fffd}"
    default: Unicode.Scalar(byte)
    }
  }
}

/// The names by which emoji are spelt.
enum EmojiName {
  /// Every pictograph that has a name, with the name.
  ///
  /// - Source: Unicode has them in these blocks; the two of Latin-1 are drawn like letters.
  static let all: [(pictograph: Unicode.Scalar, name: [UInt8])] =
    [0x2000..<0x3300, 0x1f000..<0x1fb00].joined().compactMap { value in
      Unicode.Scalar(UInt32(value)).flatMap { scalar in spelt(scalar).map { (scalar, $0) } }
    }

  /// Unicode's name of a pictograph between colons, such as `:party_popper:`; nil for other
  /// scalars.
  static func spelt(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.isPictograph, let name = scalar.properties.name else { return nil }
    let letters = name.lowercased().utf8.map { letter in
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letter
      default: UInt8(ascii: "_")
      }
    }
    return [UInt8(ascii: ":")] + letters + [UInt8(ascii: ":")]
  }
}
