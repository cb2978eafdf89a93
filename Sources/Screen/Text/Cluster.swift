/// A grapheme under construction.
struct Cluster {
  private var glyph: Glyph
  private let columns: Int
  private let isStray: Bool
  private var hasSelector = false
  private var hasTone = false
  private var hasNonJoiner = false
  private var joinsNext = false
  private var tags = 0

  /// Begins with a scalar, a mark on a dotted circle; nil if programs disagree on its width.
  init?(_ scalar: Unicode.Scalar) {
    let first = scalar.stableReplacement ?? scalar
    let kind = WidthTable.kind(of: first)
    guard kind != .unsafe else { return nil }
    columns = kind == .wide ? 2 : 1
    isStray = kind == .mark
    glyph = Glyph(isStray ? "◌" : first)
    if isStray { glyph.append(first) }
  }

  /// The grapheme so far.
  var grapheme: DisplayGrapheme {
    // U+FFFD in a text is already a replacement: of bytes that were not valid text.
    DisplayGrapheme(glyph, columns: columns, isPlaceholder: isStray || glyph.scalar == "\u{fffd}")
  }

  /// Absorbs a scalar, visibly or not, if it belongs to the cluster.
  ///
  /// - Parameters:
  ///   - scalar: The next scalar.
  ///   - rest: A reader whose upcoming scalar is that one.
  /// - Returns: True if the scalar belongs to the cluster; false if a new grapheme begins.
  @inline(__always)
  mutating func absorbs(_ scalar: Unicode.Scalar, before rest: ScalarReader) -> Bool {
    if joinsNext { return absorbsJoined() }
    let kind = WidthTable.kind(of: scalar)
    // The usual case: a separate character.
    if kind == .narrow || kind == .wide { return false }
    return absorbsPart(scalar, kind, before: rest)
  }

  /// Absorbs a scalar that has no column of its own.
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

  /// One selector changes the presentation of the base; more of them carry hidden bytes, and are
  /// shown.
  private mutating func absorbsSelector() -> Bool {
    defer { hasSelector = true }
    return !hasSelector
  }

  private mutating func absorbsTone() -> Bool {
    guard glyph.scalar.isPictograph, !hasTone else { return false }
    hasTone = true
    return true
  }

  /// Keeps only the first pictograph of a joined sequence; elsewhere, a joiner is invisible only
  /// after a virama.
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

  /// Persian and the Indic scripts are spelt with non-joiners; elsewhere, one hides something.
  ///
  /// The following scalar is ignored: it may belong to another character, and a text must be as
  /// wide as its characters.
  private mutating func absorbsNonJoiner() -> Bool {
    defer { hasNonJoiner = true }
    return !hasNonJoiner && (endsInVirama || glyph.scalar.isArabicLetter)
  }

  private var endsInVirama: Bool {
    (glyph.marks.last ?? glyph.scalar).properties.canonicalCombiningClass == .virama
  }

  /// A flag of a region: a black flag, up to six tags, and the tag that ends them.
  private mutating func absorbsTag() -> Bool {
    guard glyph.scalar == "\u{1f3f4}", tags < 7 else { return false }
    tags += 1
    return true
  }

  private mutating func composes(_ tail: Unicode.Scalar) -> Bool {
    // A selector between the two ends the syllable in Unicode's sense.
    guard glyph.marks.isEmpty, !hasSelector, let syllable = Hangul.syllable(glyph.scalar, tail)
    else {
      return false
    }
    glyph.scalar = syllable
    return true
  }
}

/// The way in which a scalar may be drawn.
enum ScalarKind: UInt8 {
  /// Not drawn at all, or of a width on which programs disagree.
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
  /// The syllable that a leading consonant forms with a vowel, or an open syllable with a final
  /// consonant; nil if the two form none.
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
