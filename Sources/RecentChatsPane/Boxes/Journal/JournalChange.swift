import Screen

/// How something was and how it was meant to be: `before → after`.
struct JournalChange: Hashable, Sendable {
  private let before: String
  private let after: String
  /// The sign between them, with a blank behind it.
  private let becomes: String
  private let form: TextForm

  /// Below so many columns only what it was meant to be is told.
  private static let least = 9
  /// How many lines each side has at most.
  private static let mostLines = 6

  init(from before: String, to after: String, glyphs: GlyphSet) {
    self.before = before
    self.after = after
    becomes = glyphs[.becomes] + " "
    form = glyphs.form
  }

  private var arrow: String { before.isEmpty ? becomes : " " + becomes }

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
    let end = CutText(after, columns: room - becomes.count, form: form)
    return [Span(becomes, .overlayDim), Span(end.text, .overlayText)]
  }

  /// The pieces one below the other, each broken into lines, where they are too long to stand side by
  /// side.
  func lines(columns room: Int) -> [StyledText] {
    let blank = String(repeating: " ", count: becomes.count)
    let texts = room - becomes.count
    let start = before.isEmpty ? [] : wrapped(before, columns: texts)
    return start.map { [Span(blank, .overlayDim), Span($0, .overlayDim)] }
      + wrapped(after, columns: texts).enumerated().map { index, text in
        [Span(index == 0 ? becomes : blank, .overlayDim), Span(text, .overlayText)]
      }
  }

  /// The lines of a side; the last one is cut where there would be too many.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    let lines = WrappedText(text, columns: columns, form: form).lines
    guard lines.count > Self.mostLines else { return lines }
    let rest = lines[(Self.mostLines - 1)...].joined(separator: " ")
    return lines.prefix(Self.mostLines - 1) + [CutText(rest, columns: columns, form: form).text]
  }

  private func width(_ text: String) -> Int { DisplayText.columns(of: text, form: form) }
}
