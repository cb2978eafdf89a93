internal import Conversations

/// The tags of a conversation with what is decided about each.
struct TagDraft: Equatable, Sendable {
  /// The tags the conversation has, in the server's order.
  let original: [Tag]
  /// Those of them that go.
  private(set) var removed: Set<Tag> = []
  /// The tags that come, in the order they were typed.
  private(set) var added: [Tag] = []

  /// Begins with nothing decided.
  init(_ original: [Tag]) { self.original = original }

  /// The tags there would be.
  var tags: [Tag] { original.filter { !removed.contains($0) } + added }

  /// Whether a tag would be there.
  func holds(_ tag: Tag) -> Bool {
    added.contains(tag) || original.contains(tag) && !removed.contains(tag)
  }

  /// Lets a tag come; one that was to go stays.
  mutating func add(_ tag: Tag) {
    guard !holds(tag) else { return }
    if original.contains(tag) { removed.remove(tag) } else { added.append(tag) }
  }

  /// Lets a tag go; one that was to come does not.
  mutating func remove(_ tag: Tag) {
    added.removeAll { $0 == tag }
    if original.contains(tag) { removed.insert(tag) }
  }

  /// Lets the last tag go that would be there.
  mutating func removeLast() {
    if let last = tags.last { remove(last) }
  }
}
