/// Abbreviations for what controls a terminal or a text, or cannot be seen.
///
/// - Source: Unicode's NameAliases.txt; the code point, in hexadecimal, for what has no alias there.
enum InvisibleName {
  /// The abbreviation of a scalar; nil for one that is not known to be invisible.
  static func name(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    return switch value {
    case 0x80...0x9f: c1[Int(value - 0x80)]
    case 0xfe00...0xfe0f: "VS\(value - 0xfe00 + 1)"
    case 0xe0100...0xe01ef: "VS\(value - 0xe0100 + 17)"
    // Tags spell ASCII that nobody sees, so the letters are shown.
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
