/// Joins scalars to graphemes whose width glibc, ncurses, tmux and terminals agree on.
///
/// It does not follow Unicode's grapheme clusters: where programs count the scalars of a cluster one
/// by one, as in Indic scripts, each scalar with a column of its own becomes a grapheme here.
struct GraphemeScanner {
  private var scalars: ScalarReader
  private let form: TextForm
  /// Whether a grapheme may be something else than it is in its agreed form.
  private let isSpelt: Bool
  /// What is left of the scalars that stand for one grapheme, the next one last.
  private var standIn: [Unicode.Scalar] = []
  private var isPlaceholder = false

  /// Begins with the first scalar of a text.
  init(_ scalars: ScalarReader, form: TextForm) {
    self.scalars = scalars
    self.form = form
    isSpelt = form != .unicode
  }

  /// The next grapheme; nil at the end.
  mutating func next() -> DisplayGrapheme? {
    if let scalar = standIn.popLast() { return single(scalar) }
    guard let first = scalars.next() else { return nil }
    // Nearly all text: an ASCII character, and nothing behind it that could be a mark.
    if first.value &- 0x20 < 0x5f, scalars.upcoming?.value ?? 0 < 0x300 {
      return DisplayGrapheme(Glyph(first), columns: 1, isPlaceholder: false)
    }
    guard let grapheme = grapheme(from: first) else {
      return begin(Placeholder.scalars(for: first, isASCII: form.isASCII), isPlaceholder: true)
    }
    return isSpelt ? spelt(grapheme) : grapheme
  }

  /// The grapheme that a scalar begins; nil when it must not be drawn.
  private mutating func grapheme(from first: Unicode.Scalar) -> DisplayGrapheme? {
    guard var cluster = Cluster(first) else { return nil }
    // Nothing below the combining marks changes what stands before it.
    while let upcoming = scalars.upcoming, upcoming.value >= 0x300,
      cluster.absorbs(upcoming, before: scalars)
    {
      _ = scalars.next()
    }
    return cluster.grapheme
  }

  /// The grapheme, or the first part of what stands for it in a form with fewer characters.
  private mutating func spelt(_ grapheme: DisplayGrapheme) -> DisplayGrapheme {
    let scalar = grapheme.glyph.scalar
    if form.emoji == .text, grapheme.columns == 2, let name = EmojiName.spelt(scalar) {
      return begin(name)
    }
    guard form.isASCII, !grapheme.glyph.isASCII else { return grapheme }
    let isPlaceholder = grapheme.isPlaceholder
    if !isPlaceholder, let known = PlainText.standIn(for: scalar) {
      return begin(known.map { Unicode.Scalar($0) })
    }
    if form.emoji == .text, let name = EmojiName.spelt(scalar) { return begin(name) }
    // One question mark for each column, so that the length of a text in another script can be told.
    return begin(
      Array(repeating: "?", count: grapheme.columns), isPlaceholder: isPlaceholder)
  }

  /// Begins with the first of some scalars; the others follow.
  private mutating func begin(
    _ scalars: [Unicode.Scalar], isPlaceholder: Bool = false
  ) -> DisplayGrapheme {
    standIn = scalars.reversed()
    self.isPlaceholder = isPlaceholder
    return single(standIn.popLast() ?? "?")
  }

  private func single(_ scalar: Unicode.Scalar) -> DisplayGrapheme {
    DisplayGrapheme(Glyph(scalar), columns: 1, isPlaceholder: isPlaceholder)
  }
}
