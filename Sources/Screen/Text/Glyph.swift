/// A drawable grapheme in twelve bytes: a scalar with a column of its own, and marks on top of it.
///
/// Storing scalars in place of a `Character` makes a cell a plain value of sixteen bytes: copying a
/// line is copying memory, and comparing two cells never involves canonical equivalence.
///
/// - Shape: At most three marks of 21 bits each; a missing one is zero, and none follows it. The
///   scalar also takes 21 bits; the highest bit is set if a direction mark follows. The bit below
///   it is set for the first scalar of an emoji sequence, whose other scalars take the place of the
///   marks.
struct Glyph: Hashable, Sendable {
  private var base: UInt32
  private var lowMarks: UInt32 = 0
  private var highMarks: UInt32 = 0

  /// An empty cell.
  static let blank = Glyph(" ")

  private static let directionBit: UInt32 = 1 << 31
  private static let emojiBit: UInt32 = 1 << 30
  private static let flags = directionBit | emojiBit

  /// The number of combining marks that fit.
  static let markLimit = 3

  /// Creates a glyph without combining marks.
  init(_ scalar: Unicode.Scalar) { base = scalar.value }

  /// Creates a glyph from an emoji sequence.
  init(_ emojiSequence: EmojiSequence) {
    base = emojiSequence.first.value | Self.emojiBit
    packedMarks = emojiSequence.packed
  }

  /// The scalar that has a column of its own.
  var scalar: Unicode.Scalar {
    get { Unicode.Scalar(base & ~Self.flags) ?? "\u{fffd}" }
    set { base = newValue.value | base & Self.flags }
  }

  /// True for an emoji sequence.
  var isEmojiSequence: Bool { base & Self.emojiBit != 0 }

  /// The emoji sequence; nil for any other grapheme.
  var emojiSequence: EmojiSequence? {
    isEmojiSequence ? EmojiSequence(first: scalar, packed: packedMarks) : nil
  }

  /// True if an invisible U+200E follows, for terminals that reorder bidirectional lines.
  var endsDirection: Bool {
    get { base & Self.directionBit != 0 }
    set { base = newValue ? base | Self.directionBit : base & ~Self.directionBit }
  }

  /// True for a single scalar.
  var isPlain: Bool { lowMarks == 0 && base & Self.flags == 0 }

  /// True for a single ASCII scalar.
  var isASCII: Bool { base < 0x80 && !hasMarks }

  /// True if the scalar has combining marks.
  var hasMarks: Bool { lowMarks != 0 && !isEmojiSequence }

  /// The marks, from the innermost to the outermost.
  var marks: [Unicode.Scalar] {
    guard hasMarks else { return [] }
    return (0..<Self.markLimit).compactMap { place in
      let value = UInt32(truncatingIfNeeded: packedMarks >> (21 * UInt64(place))) & 0x1f_ffff
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// Adds a mark on top; marks over the limit are omitted.
  mutating func append(_ mark: Unicode.Scalar) {
    let count = marks.count
    guard count < Self.markLimit, !isEmojiSequence else { return }
    packedMarks |= UInt64(mark.value) << (21 * UInt64(count))
  }

  /// The grapheme as a Swift character.
  var character: Character {
    guard hasMarks || isEmojiSequence else { return Character(scalar) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: emojiSequence?.scalars ?? [scalar] + marks)
    return Character(String(scalars))
  }

  private var packedMarks: UInt64 {
    get { UInt64(highMarks) << 32 | UInt64(lowMarks) }
    set {
      lowMarks = UInt32(truncatingIfNeeded: newValue)
      highMarks = UInt32(truncatingIfNeeded: newValue >> 32)
    }
  }
}
