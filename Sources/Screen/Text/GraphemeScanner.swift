/// Joins scalars into graphemes on whose width glibc, ncurses, tmux and terminals agree.
///
/// The result is not Unicode's grapheme clusters: where programs count the scalars of a cluster one
/// by one, as in Indic scripts, each scalar with a column of its own becomes a grapheme.
struct GraphemeScanner {
  private var scalars: ScalarReader
  private let form: TextForm
  /// True if graphemes may be replaced by a spelling in the current text form.
  private let isSpelt: Bool
  /// The kinds of emoji sequences that are one grapheme.
  private let emojiKinds: EmojiKinds
  /// The remaining characters of the replacement of one grapheme.
  private var standIn = StandIn()
  private var isPlaceholder = false
  /// The emoji whose name is being spelt, and the number of letters already taken from it.
  private var spelling: (emoji: Unicode.Scalar, count: Int) = ("\0", 0)
  /// True once a right-to-left scalar was read.
  private(set) var sawRightToLeft = false
  /// True once an emoji sequence was read.
  private(set) var sawEmojiSequence = false

  /// Begins at the first scalar of a text.
  init(_ scalars: ScalarReader, form: TextForm) {
    self.scalars = scalars
    self.form = form
    isSpelt = form.isASCII || form.spellsEmoji
    emojiKinds = form.emojiKinds
  }

  /// Returns the next grapheme; nil at the end.
  ///
  /// The rare cases are kept out of this inlined function, because all text on the screen passes
  /// through it.
  @inline(__always)
  mutating func next() -> DisplayGrapheme? {
    if !standIn.isEmpty { return nextOfStandIn() }
    guard let first = scalars.next() else { return nil }
    // Nearly all text: an ASCII character, followed by nothing that could be a mark.
    if first.value &- 0x20 < 0x5f, scalars.upcoming?.value ?? 0 < 0x300 {
      return DisplayGrapheme(Glyph(first), columns: 1, isPlaceholder: false)
    }
    return other(first)
  }

  /// The grapheme that begins with any other scalar, or the first part of its replacement.
  @inline(never)
  private mutating func other(_ first: Unicode.Scalar) -> DisplayGrapheme {
    if !emojiKinds.isEmpty,
      let emojiSequence = EmojiSequence.read(from: first, emojiKinds, in: &scalars)
    {
      sawEmojiSequence = true
      return DisplayGrapheme(Glyph(emojiSequence), columns: 2, isPlaceholder: false)
    }
    guard let grapheme = grapheme(from: first) else {
      let standIn = Placeholder.standIn(for: first, isASCII: form.isASCII)
      return begin(standIn, isPlaceholder: true)
    }
    return isSpelt ? spelt(grapheme) : grapheme
  }

  /// The grapheme that begins with a scalar; nil if it must not be drawn.
  private mutating func grapheme(from first: Unicode.Scalar) -> DisplayGrapheme? {
    guard var cluster = Cluster(first) else { return nil }
    if first.isRightToLeft { sawRightToLeft = true }
    // Nothing below the combining marks changes the preceding scalar.
    while let upcoming = scalars.upcoming, upcoming.value >= 0x300,
      cluster.absorbs(upcoming, before: scalars)
    {
      _ = scalars.next()
    }
    return cluster.grapheme
  }

  /// The grapheme, or the first part of its replacement in a form with fewer characters.
  private mutating func spelt(_ grapheme: DisplayGrapheme) -> DisplayGrapheme {
    let scalar = grapheme.glyph.scalar
    if form.spellsEmoji, grapheme.columns == 2, let name = begin(spelling: scalar) {
      return name
    }
    guard form.isASCII, !grapheme.glyph.isASCII else { return grapheme }
    let isPlaceholder = grapheme.isPlaceholder
    if !isPlaceholder, let known = PlainText.standIn(for: scalar) { return begin(StandIn(known)) }
    if form.spellsEmoji, let name = begin(spelling: scalar) { return name }
    // One question mark per column, so that the length of text in another script remains visible.
    let marks = repeatElement(UInt8(ascii: "?"), count: grapheme.columns)
    return begin(StandIn(marks), isPlaceholder: isPlaceholder)
  }

  private mutating func begin(spelling emoji: Unicode.Scalar) -> DisplayGrapheme? {
    guard let name = EmojiName.spelt(emoji) else { return nil }
    spelling = (emoji, 8)
    return begin(StandIn(name))
  }

  /// Begins with the first character of a replacement; the others follow.
  private mutating func begin(
    _ standIn: StandIn, isPlaceholder: Bool = false
  ) -> DisplayGrapheme {
    self.standIn = standIn
    self.isPlaceholder = isPlaceholder
    return nextOfStandIn()
  }

  @inline(never)
  private mutating func nextOfStandIn() -> DisplayGrapheme {
    let scalar = standIn.next()
    if standIn.isEmpty, spelling.count > 0 { continueSpelling() }
    return DisplayGrapheme(Glyph(scalar), columns: 1, isPlaceholder: isPlaceholder)
  }

  /// Continues with the next eight letters of a name; none at its end.
  private mutating func continueSpelling() {
    let rest = (EmojiName.spelt(spelling.emoji) ?? []).dropFirst(spelling.count)
    standIn = StandIn(rest)
    spelling.count = rest.isEmpty ? 0 : spelling.count + 8
  }
}

/// Reads the scalars of a string's UTF-8, one ahead.
struct ScalarReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The scalar that `next()` returns.
  private(set) var upcoming: Unicode.Scalar?

  /// Begins at the first scalar; the bytes must be those of a string and outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    upcoming = decode()
  }

  /// The scalar after the upcoming one.
  var afterUpcoming: Unicode.Scalar? {
    var copy = self
    return copy.decode()
  }

  /// Returns the upcoming scalar and advances.
  mutating func next() -> Unicode.Scalar? {
    let current = upcoming
    if current != nil { upcoming = decode() }
    return current
  }

  /// The UTF-8 of a string is well-formed, so the first byte of a scalar determines its length.
  private mutating func decode() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    switch first {
    case ..<0x80: return Unicode.Scalar(first)
    case ..<0xe0: return decode(UInt32(first & 0x1f), following: 1)
    case ..<0xf0: return decode(UInt32(first & 0x0f), following: 2)
    default: return decode(UInt32(first & 0x07), following: 3)
    }
  }

  private mutating func decode(_ bits: UInt32, following: Int) -> Unicode.Scalar {
    let end = min(position + following, bytes.count)
    let value = bytes[position..<end].reduce(bits) { $0 << 6 | UInt32($1 & 0x3f) }
    position = end
    return Unicode.Scalar(value) ?? "\u{fffd}"
  }
}
