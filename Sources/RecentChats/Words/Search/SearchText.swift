/// The texts of a row in the form in which they are searched.
///
/// It is made once for a row and searched with every key of a live filter.
///
/// - Shape: One buffer: the texts, then the tags, each after a NUL, which no folded text holds.
struct SearchText: Equatable, Sendable {
  private let bytes: [UInt8]
  private let firstTag: Int

  /// Folds the texts and tags of a row.
  init(_ texts: String..., tags: [String] = []) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((texts + tags).reduce(0) { $0 + $1.utf8.count + 1 })
    for text in texts { Self.append(text, to: &bytes) }
    firstTag = bytes.count
    for tag in tags { Self.append(tag, to: &bytes) }
    self.bytes = bytes
  }

  /// Whether every word is found: in any of the texts or tags, or in the tags alone.
  func contains(_ needle: SearchNeedle) -> Bool {
    needle.anywhere.allSatisfy { $0.isFound(in: bytes, from: 0) }
      && needle.inTags.allSatisfy { $0.isFound(in: bytes, from: firstTag) }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0)
    SearchFolding.append(text, to: &bytes)
  }
}
