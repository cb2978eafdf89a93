import Screen

/// Which tags of a row fit.
///
/// - Shape: The first tags that fit, then how many did not; at least one tag, cut if need be.
struct TagChoice: Equatable, Sendable {
  /// The tags that are shown, each with its `#`.
  private(set) var shown: [String] = []
  /// How many are not.
  private(set) var hidden = 0

  /// Chooses tags.
  ///
  /// - Parameters:
  ///   - tags: The tags, the most telling first.
  ///   - room: How many columns there are.
  ///   - form: Which characters may be drawn.
  init(_ tags: [String], room: Int, form: TextForm) {
    var used = 0
    for (index, tag) in tags.enumerated() {
      let text = "#" + tag
      let behind = tags.count - index - 1
      let width = (used == 0 ? 0 : 1) + DisplayText.columns(of: text, form: form)
      guard used + width + Self.overflowColumns(behind) <= room || index == 0 else {
        hidden = tags.count - index
        return
      }
      shown.append(text)
      used += width
    }
  }

  /// The text behind the tags, such as ` +2`; empty when all are shown.
  var overflow: String { hidden == 0 ? "" : " +\(hidden)" }

  /// How many columns the overflow count takes when so many tags are hidden.
  private static func overflowColumns(_ hidden: Int) -> Int {
    hidden == 0 ? 0 : 2 + String(hidden).utf8.count
  }
}
