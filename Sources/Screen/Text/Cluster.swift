/// A grapheme that is being put together.
struct Cluster {
  private var glyph: Glyph
  private let columns: Int
  private let isStray: Bool
  private var hasSelector = false
  private var hasTone = false
  private var hasNonJoiner = false
  private var joinsNext = false
  private var tags = 0

  /// Begins with a scalar, a mark on a dotted circle; nil when it has no width that everybody agrees
  /// on.
  init?(_ scalar: Unicode.Scalar) {
    let first = scalar.stableSign ?? scalar
    let kind = WidthTable.kind(of: first)
    guard kind != .unsafe else { return nil }
    columns = kind == .wide ? 2 : 1
    isStray = kind == .mark
    glyph = Glyph(isStray ? "◌" : first)
    if isStray { glyph.append(first) }
  }

  /// The grapheme so far.
  var grapheme: DisplayGrapheme {
    // U+FFFD in a text already stands in for something: bytes that were no text.
    DisplayGrapheme(glyph, columns: columns, isPlaceholder: isStray || glyph.scalar == "\u{fffd}")
  }

  /// Takes a scalar in, visibly or not.
  ///
  /// - Parameters:
  ///   - scalar: The next scalar.
  ///   - rest: A reader whose upcoming scalar is that one.
  /// - Returns: True if the scalar belongs to the cluster; false where a new grapheme begins.
  @inline(__always)
  mutating func absorbs(_ scalar: Unicode.Scalar, before rest: ScalarReader) -> Bool {
    if joinsNext { return absorbsJoined() }
    let kind = WidthTable.kind(of: scalar)
    // Nearly always: a character of its own.
    if kind == .narrow || kind == .wide { return false }
    return absorbsPart(scalar, kind, before: rest)
  }

  /// Takes in a scalar that has no column of its own.
  private mutating func absorbsPart(
    _ scalar: Unicode.Scalar, _ kind: ScalarKind, before rest: ScalarReader
  ) -> Bool {
    switch scalar.value {
    case 0x180b...0x180d, 0x180f, 0xfe00...0xfe0f, 0xe0100...0xe01ef: return absorbsSelector()
    case 0x1f3fb...0x1f3ff: return absorbsTone()
    case 0x200c: return absorbsNonJoiner()
    case 0x200d: return absorbsJoiner(before: rest.afterUpcoming)
    case 0x20e3 where glyph.scalar.isKeycap: return true
    case 0xe0020...0xe007f: return absorbsTag()
    case 0x1161...0x11c2: return composes(scalar)
    default:
      if kind == .mark { glyph.append(scalar) }
      return kind == .mark
    }
  }

  /// One selector changes how the base is drawn; more carry hidden bytes, and are shown.
  private mutating func absorbsSelector() -> Bool {
    defer { hasSelector = true }
    return !hasSelector
  }

  private mutating func absorbsTone() -> Bool {
    guard glyph.scalar.isPictograph, !hasTone else { return false }
    hasTone = true
    return true
  }

  /// Keeps only the first pictograph of a joined sequence; everything else needs a reason in its
  /// script to be invisible.
  private mutating func absorbsJoiner(before next: Unicode.Scalar?) -> Bool {
    if glyph.scalar.isPictograph, let next, next.isPictograph {
      joinsNext = true
      return true
    }
    return endsInVirama
  }

  private mutating func absorbsJoined() -> Bool {
    (joinsNext, hasSelector, hasTone) = (false, false, false)
    return true
  }

  /// Persian and the Indic scripts are spelt with non-joiners; elsewhere one hides something.
  ///
  /// What follows does not count: it may be another character, and a text must be as wide as its
  /// characters are.
  private mutating func absorbsNonJoiner() -> Bool {
    defer { hasNonJoiner = true }
    return !hasNonJoiner && (endsInVirama || glyph.scalar.isArabicLetter)
  }

  private var endsInVirama: Bool {
    (glyph.marks.last ?? glyph.scalar).properties.canonicalCombiningClass == .virama
  }

  /// The flag of a part of a country: a black flag, up to six tags, and the tag that ends them.
  private mutating func absorbsTag() -> Bool {
    guard glyph.scalar == "\u{1f3f4}", tags < 7 else { return false }
    tags += 1
    return true
  }

  private mutating func composes(_ tail: Unicode.Scalar) -> Bool {
    // A selector between the two ends what Unicode calls a syllable.
    guard glyph.marks.isEmpty, !hasSelector, let syllable = Hangul.syllable(glyph.scalar, tail)
    else {
      return false
    }
    glyph.scalar = syllable
    return true
  }
}

/// The way a scalar may be drawn.
enum ScalarKind: UInt8 {
  /// Not at all, or not with a width on which everybody agrees.
  case unsafe
  /// On top of the scalar before it.
  case mark
  /// In one column.
  case narrow
  /// In two columns.
  case wide
}

/// The arithmetic of Hangul syllables.
///
/// - Source: The Unicode Standard, section 3.12.
enum Hangul {
  /// The syllable that a leading consonant with a vowel, or an open syllable with a final consonant,
  /// makes; nil when the two make none.
  static func syllable(_ head: Unicode.Scalar, _ tail: Unicode.Scalar) -> Unicode.Scalar? {
    switch (head.value, tail.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xac00 + ((head.value - 0x1100) * 21 + (tail.value - 0x1161)) * 28)
    case (0xac00...0xd7a3, 0x11a8...0x11c2) where (head.value - 0xac00) % 28 == 0:
      Unicode.Scalar(head.value + tail.value - 0x11a7)
    default:
      nil
    }
  }
}
