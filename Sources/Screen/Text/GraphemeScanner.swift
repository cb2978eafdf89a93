/// Joins scalars to graphemes whose width glibc, ncurses, tmux and terminals agree on.
///
/// It does not follow Unicode's grapheme clusters: where programs count the scalars of a cluster one
/// by one, as in Indic scripts, each scalar with a column of its own becomes a grapheme here.
struct GraphemeScanner {
  private var scalars: ScalarReader
  private let form: TextForm
  /// What is left of the ASCII characters that stand for one grapheme, the next in the lowest byte.
  private var standIn: UInt64 = 0

  /// Begins with the first scalar of a text.
  init(_ scalars: ScalarReader, form: TextForm) {
    self.scalars = scalars
    self.form = form
  }

  /// The next grapheme; nil at the end.
  mutating func next() -> DisplayGrapheme? {
    if standIn != 0 { return nextOfStandIn() }
    guard let first = scalars.next() else { return nil }
    // Nearly all text: an ASCII character, and nothing behind it that could be a mark.
    if first.value &- 0x20 < 0x5f, scalars.upcoming?.value ?? 0 < 0x300 {
      return DisplayGrapheme(Glyph(first), columns: 1, isPlaceholder: false)
    }
    let grapheme = grapheme(from: first)
    return form == .unicode || grapheme.glyph.isASCII ? grapheme : plain(grapheme)
  }

  private mutating func grapheme(from first: Unicode.Scalar) -> DisplayGrapheme {
    guard var cluster = Cluster(first) else { return Self.placeholder(for: first) }
    // Nothing below the combining marks changes what stands before it.
    while let upcoming = scalars.upcoming, upcoming.value >= 0x300,
      cluster.absorbs(upcoming, before: scalars)
    {
      _ = scalars.next()
    }
    return cluster.grapheme
  }

  /// Begins with what stands for a grapheme where only ASCII may be drawn.
  private mutating func plain(_ grapheme: DisplayGrapheme) -> DisplayGrapheme {
    let known = grapheme.isPlaceholder ? nil : PlainText.standIn(for: grapheme.glyph.scalar)
    // One question mark for each column, so that the length of a text in another script can be told.
    let characters = known ?? Array(repeating: UInt8(ascii: "?"), count: grapheme.columns)
    standIn = characters.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return nextOfStandIn(isPlaceholder: grapheme.isPlaceholder)
  }

  private mutating func nextOfStandIn(isPlaceholder: Bool = false) -> DisplayGrapheme {
    let scalar = Unicode.Scalar(UInt8(truncatingIfNeeded: standIn))
    standIn >>= 8
    return DisplayGrapheme(Glyph(scalar), columns: 1, isPlaceholder: isPlaceholder)
  }

  /// What stands in for a scalar that must not be drawn.
  private static func placeholder(for scalar: Unicode.Scalar) -> DisplayGrapheme {
    let picture: Unicode.Scalar? =
      switch scalar.value {
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
      case 0x7f: "\u{2421}"
      default: nil
      }
    return DisplayGrapheme(Glyph(picture ?? "\u{fffd}"), columns: 1, isPlaceholder: true)
  }
}
