import Conversations

/// The numbers of the styles that the theme has for some tags.
struct TagStyles: Equatable, Sendable {
  private let patterns: [TagPattern]

  /// Creates the styles of a theme.
  ///
  /// - Parameter patterns: The patterns of the tags, the most specific first.
  init(_ patterns: [String] = []) { self.patterns = patterns.map { TagPattern($0) } }

  /// Returns the number of the style of a tag, from 1; 0 if it has none of its own.
  func number(of tag: String) -> UInt8 {
    guard !patterns.isEmpty else { return 0 }
    let tag = Tag(tag)
    return patterns.firstIndex { $0.matches(tag) }.map { UInt8($0 + 1) } ?? 0
  }
}
