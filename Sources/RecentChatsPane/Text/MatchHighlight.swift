import Queries
import Screen

/// Paints the places of a text at which search terms occur.
struct MatchHighlight: Equatable, Sendable {
  private let terms: SearchTerms

  /// How much of a text is searched, in graphemes: more than any row can show.
  private static let reach = 512

  init(_ terms: SearchTerms) { self.terms = terms }

  /// Whether there are no terms.
  var isEmpty: Bool { terms.isEmpty }

  /// Whether a term occurs in a tag.
  func occurs(inTagLabel label: String) -> Bool { !terms.ranges(inTagLabel: label).isEmpty }

  /// Writes a text and then, over it, the parts that match.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - line: The line.
  ///   - column: The first column of the text.
  ///   - limit: The first column that must stay untouched.
  ///   - paint: What the text means; the matches keep its states.
  /// - Returns: The first free column.
  @discardableResult
  func write(
    _ text: String, on line: inout Line, at column: Int, limit: Int, _ paint: Paint
  ) -> Int {
    let next = line.write(text, at: column, limit: limit, paint)
    guard !isEmpty else { return next }
    let searched = String(text.prefix(Self.reach))
    mark(terms.ranges(in: searched), of: searched, on: &line, at: column, limit: limit, paint)
    return next
  }

  /// Writes a tag with its `#` and then, over it, the parts that match.
  func write(
    tagLabel: String, on line: inout Line, at column: Int, limit: Int, _ paint: Paint
  ) {
    line.write(tagLabel, at: column, limit: limit, paint)
    guard !isEmpty else { return }
    let ranges = terms.ranges(inTagLabel: tagLabel)
    mark(ranges, of: tagLabel, on: &line, at: column, limit: limit, paint)
  }

  /// Paints parts of a text that was written.
  private func mark(
    _ ranges: [Range<String.Index>], of text: String, on line: inout Line, at column: Int,
    limit: Int, _ paint: Paint
  ) {
    guard !ranges.isEmpty else { return }
    // A grapheme takes a column at least, so this much of the text decides.
    let head = text.prefix(max(0, limit - column) + 1)
    let isCut = column + DisplayText.columns(of: head, form: line.form) > limit
    // The ellipsis of a cut text stays what it is.
    let end = isCut ? limit - 1 : limit
    for range in ranges {
      let start = column + DisplayText.columns(of: text[..<range.lowerBound], form: line.form)
      guard start < end else { break }
      line.write(
        text[range], at: start, limit: end, Paint(.match, paint.states), truncation: .cut)
    }
  }
}
