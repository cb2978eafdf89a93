/// The texts of a row in the form in which they are searched.
///
/// - Shape: Every text after a NUL, then every tag after a U+0001; neither stands in a folded text,
///   so that nothing is found across two of them.
struct SearchText: Equatable, Sendable {
  /// What stands before every tag.
  static let tagMark: UInt8 = 1

  /// The folded texts.
  private(set) var bytes: [UInt8] = []

  /// Folds the texts and tags of a row.
  init(_ texts: String..., tags: [String] = []) {
    bytes.reserveCapacity((texts + tags).reduce(0) { $0 + $1.utf8.count + 1 })
    for text in texts { append(text, after: 0) }
    for tag in tags { append(tag, after: Self.tagMark) }
  }

  /// Whether every word is found: in any of the texts or tags, or in the tags alone.
  func contains(_ needle: SearchNeedle) -> Bool {
    bytes.withUnsafeBytes { needle.isFound(in: $0) }
  }

  private mutating func append(_ text: String, after mark: UInt8) {
    bytes.append(mark)
    SearchFolding.append(text, to: &bytes)
  }
}
