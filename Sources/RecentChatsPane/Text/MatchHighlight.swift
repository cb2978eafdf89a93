import Queries
import Screen

/// Highlights the parts of texts that the filter found.
struct MatchHighlight: Equatable, Sendable {
  private let found: QueryHighlights

  /// The number of graphemes of a text that are searched: more than any row can show.
  private static let reach = 512

  init(_ found: QueryHighlights) { self.found = found }

  /// True when nothing is highlighted.
  var isEmpty: Bool { found.isEmpty }

  /// Returns true when a part of a tag is highlighted.
  func occurs(inTagLabel label: String) -> Bool { !found.ranges(inTagLabel: label).isEmpty }

  /// Writes a text and then, over it, the matching parts.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - field: The field of the row to which the text belongs.
  ///   - line: The line.
  ///   - column: The first column of the text.
  ///   - limit: The first column that must not be changed.
  ///   - paint: The paint of the text; the matches have the same states.
  /// - Returns: The first free column.
  @discardableResult
  func write(
    _ text: String, of field: Query.TextField, on line: inout Line, at column: Int, limit: Int,
    _ paint: Paint
  ) -> Int {
    let next = line.write(text, at: column, limit: limit, paint)
    guard !isEmpty else { return next }
    let searched = String(text.prefix(Self.reach))
    mark(
      found.ranges(in: searched, of: field), of: searched, on: &line, at: column, limit: limit,
      paint)
    return next
  }

  /// Writes a tag with its `#` and then, over it, the matching parts.
  func write(
    tagLabel: String, on line: inout Line, at column: Int, limit: Int, _ paint: Paint
  ) {
    line.write(tagLabel, at: column, limit: limit, paint)
    guard !isEmpty else { return }
    let ranges = found.ranges(inTagLabel: tagLabel)
    mark(ranges, of: tagLabel, on: &line, at: column, limit: limit, paint)
  }

  /// Paints parts of a text that has been written.
  private func mark(
    _ ranges: [Range<String.Index>], of text: String, on line: inout Line, at column: Int,
    limit: Int, _ paint: Paint
  ) {
    guard !ranges.isEmpty else { return }
    // A grapheme takes at least one column, so this part of the text suffices.
    let head = text.prefix(max(0, limit - column) + 1)
    let isCut = column + DisplayText.columns(of: head, form: line.form) > limit
    // The ellipsis of a truncated text is not highlighted.
    let end = isCut ? limit - 1 : limit
    for range in ranges {
      let start = column + DisplayText.columns(of: text[..<range.lowerBound], form: line.form)
      guard start < end else { break }
      line.write(
        text[range], at: start, limit: end, Paint(.match, paint.states), truncation: .cut)
    }
  }
}
