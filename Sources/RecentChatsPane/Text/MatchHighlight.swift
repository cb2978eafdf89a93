import Screen

/// Finds where a filter matched and paints it.
struct MatchHighlight: Hashable, Sendable {
  /// What is looked for, folded; empty when nothing is.
  private let needle: [String]

  /// How much of a text is searched, in graphemes: more than any row can show.
  private static let reach = 512

  init(_ matching: String) {
    needle = Self.folded(matching.drop { $0 == " " })
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { needle.isEmpty }

  /// Whether it is found in a text.
  func isFound(in text: String) -> Bool { !isEmpty && !places(in: text).isEmpty }

  /// Writes a text and then, over it, the parts that match.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - line: Where to.
  ///   - column: Where it begins.
  ///   - limit: The first column that must stay untouched.
  ///   - paint: What the text means; the matches keep its states.
  /// - Returns: The first free column.
  @discardableResult
  func write(
    _ text: String, on line: inout Line, at column: Int, limit: Int, _ paint: Paint
  ) -> Int {
    let next = line.write(text, at: column, limit: limit, paint)
    guard !isEmpty else { return next }
    // A grapheme takes a column at least, so this much of the text decides.
    let head = text.prefix(max(0, limit - column) + 1)
    let isCut = column + DisplayText.columns(of: head, form: line.form) > limit
    // The ellipsis of a cut text stays what it is.
    let end = isCut ? limit - 1 : limit
    for place in places(in: text) {
      let start = column + DisplayText.columns(of: text[..<place.lowerBound], form: line.form)
      guard start < end else { break }
      line.write(
        text[place], at: start, limit: end, Paint(.match, paint.states), truncation: .cut)
    }
    return next
  }

  /// Where it is found, from left to right, without overlaps.
  func places(in text: String) -> [Range<String.Index>] {
    let reach = text.prefix(Self.reach)
    let hay = Self.folded(reach)
    let indices = Array(reach.indices) + [reach.endIndex]
    guard !needle.isEmpty, hay.count >= needle.count else { return [] }
    var found: [Range<String.Index>] = []
    var start = 0
    while start + needle.count <= hay.count {
      if hay[start..<(start + needle.count)].elementsEqual(needle) {
        found.append(indices[start]..<indices[start + needle.count])
        start += needle.count
      } else {
        start += 1
      }
    }
    return found
  }

  private static func folded(_ text: some StringProtocol) -> [String] {
    text.map { $0.lowercased() }
  }
}
