import Screen

/// How something was and how it was meant to be: `before → after`.
struct JournalChange: Hashable, Sendable {
  private let before: String
  private let after: String
  private let arrow: String
  private let form: TextForm

  /// Below so many columns only what it was meant to be is told.
  private static let least = 9

  init(from before: String, to after: String, glyphs: GlyphSet) {
    self.before = before
    self.after = after
    arrow = before.isEmpty ? glyphs[.becomes] + " " : " \(glyphs[.becomes]) "
    form = glyphs.form
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// How many columns it takes when nothing is cut.
  var columns: Int {
    isEmpty ? 0 : width(before) + arrow.count + width(after)
  }

  /// The pieces, cut to a width: each side gets half, or what the other one leaves.
  func spans(columns room: Int) -> [Span] {
    guard !isEmpty, room > 0 else { return [] }
    if room < min(Self.least, columns) { return afterOnly(room) }
    let sides = max(0, room - arrow.count)
    let half = sides / 2
    let left = max(half, sides - width(after))
    let start = CutText(before, columns: left, form: form)
    let end = CutText(after, columns: sides - start.columns, form: form)
    return [
      Span(start.text, .overlayDim), Span(arrow, .overlayDim), Span(end.text, .overlayText),
    ]
  }

  private func afterOnly(_ room: Int) -> [Span] {
    let lead = String(arrow.drop { $0 == " " })
    let end = CutText(after, columns: room - lead.count, form: form)
    return [Span(lead, .overlayDim), Span(end.text, .overlayText)]
  }

  private func width(_ text: String) -> Int { DisplayText.columns(of: text, form: form) }
}
