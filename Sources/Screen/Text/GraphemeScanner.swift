/// Joins scalars to graphemes whose width glibc, ncurses, tmux and terminals agree on.
///
/// It does not follow Unicode's grapheme clusters: where programs count the scalars of a cluster one
/// by one, as in Indic scripts, each scalar with a column of its own becomes a grapheme here.
struct GraphemeScanner {
  private var scalars: ScalarReader

  /// Begins with the first scalar of a text.
  init(_ scalars: ScalarReader) { self.scalars = scalars }

  /// The next grapheme; nil at the end.
  mutating func next() -> DisplayGrapheme? {
    guard let first = scalars.next() else { return nil }
    guard var cluster = Cluster(first) else { return Self.placeholder(for: first) }
    if first.isASCII, scalars.upcoming?.isASCII ?? true { return cluster.grapheme }
    while let upcoming = scalars.upcoming, cluster.absorbs(upcoming, before: scalars) {
      _ = scalars.next()
    }
    return cluster.grapheme
  }

  /// What stands in for a scalar that must not be drawn.
  static func placeholder(for scalar: Unicode.Scalar) -> DisplayGrapheme {
    let picture: Unicode.Scalar? =
      switch scalar.value {
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
      case 0x7f: "\u{2421}"
      default: nil
      }
    return DisplayGrapheme(Glyph(picture ?? "\u{fffd}"), columns: 1, isPlaceholder: true)
  }
}
