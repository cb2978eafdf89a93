import Conversations

/// The order in which known tags are offered.
extension RecentChatsModel {
  /// Returns all known tags: first those that go together with some tags, then the most used.
  ///
  /// Two tags go together in a conversation that has both; the newest conversations are examined.
  ///
  /// - Parameter tags: The tags that are already there.
  /// - Returns: The tags, most likely first.
  func tags(goingWith tags: [Tag]) -> [Tag] {
    let companions = companions(of: Set(tags))
    return ledger.tagUse.sorted { one, other in
      let (left, right) = (companions[one.key] ?? 0, companions[other.key] ?? 0)
      if left != right { return left > right }
      return (other.value, one.key) < (one.value, other.key)
    }.map(\.key)
  }

  /// All known tags, most used first.
  var knownTags: [Tag] { tags(goingWith: []) }

  /// Counts the conversations in which a tag occurs together with one of some tags.
  private func companions(of tags: Set<Tag>) -> [Tag: Int] {
    guard !tags.isEmpty else { return [:] }
    var counts: [Tag: Int] = [:]
    for place in 0..<min(ledger.count, Self.examinedForTags) {
      let present = ledger.visible(in: ledger.slot(at: place))?.tags ?? []
      guard present.count > 1, present.contains(where: tags.contains) else { continue }
      for tag in present where !tags.contains(tag) { counts[tag, default: 0] += 1 }
    }
    return counts
  }

  /// Returns the tags of the selected conversations, most frequent first, or of the one under the
  /// bar.
  var tagsOfSelection: [Tag] {
    guard !list.marked.isEmpty else { return intended?.tagList ?? [] }
    var counts: [Tag: Int] = [:]
    for slot in list.markedRows(in: ledger).prefix(Self.examinedForTags) {
      for tag in ledger.visible(in: slot)?.tags ?? [] { counts[tag, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The number of conversations that are examined for an order of tags: a few milliseconds.
  private static let examinedForTags = 5_000
}
