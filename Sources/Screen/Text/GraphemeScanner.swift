/// Joins scalars to graphemes whose width glibc, ncurses, tmux and terminals agree on.
///
/// It does not follow Unicode's grapheme clusters: where programs count the scalars of a cluster one
/// by one, as in Indic scripts, each scalar with a column of its own becomes a grapheme here.
struct GraphemeScanner {
  private var scalars: ScalarReader
  private let form: TextForm
  /// The second column of what is drawn as two question marks.
  private var repeated: DisplayGrapheme?

  /// Begins with the first scalar of a text.
  init(_ scalars: ScalarReader, form: TextForm) {
    self.scalars = scalars
    self.form = form
  }

  /// The next grapheme; nil at the end.
  mutating func next() -> DisplayGrapheme? {
    if let repeated {
      self.repeated = nil
      return repeated
    }
    guard let first = scalars.next() else { return nil }
    // Nearly all text: an ASCII character, and nothing behind it that could be a mark.
    if first.value &- 0x20 < 0x5f, scalars.upcoming?.value ?? 0 < 0x300 {
      return DisplayGrapheme(Glyph(first), columns: 1, isPlaceholder: false)
    }
    let grapheme = grapheme(from: first)
    return form == .unicode || grapheme.glyph.isASCII ? grapheme : questionMarks(for: grapheme)
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

  private mutating func questionMarks(for grapheme: DisplayGrapheme) -> DisplayGrapheme {
    let mark = DisplayGrapheme(Glyph("?"), columns: 1, isPlaceholder: grapheme.isPlaceholder)
    if grapheme.columns == 2 { repeated = mark }
    return mark
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
