public import Conversations

/// Tags, and the one that replaces them in all conversations.
public struct TagReplacement: Hashable, Sendable {
  /// The tags that are replaced; at least one.
  public let old: Set<Tag>
  /// The tag that replaces them.
  public let new: Tag

  /// Parses a tag and its new name, such as `vip "big customer"`.
  init(renaming text: String) throws(TypedCommandProblem) {
    let words = TypedTags.words(text)
    guard words.count == 2, words[0] != words[1] else { throw .noRename }
    try self.init([words[0]], words[1])
  }

  /// Parses tags and the one that replaces them, such as `promo ads => spam`.
  init(merging text: String) throws(TypedCommandProblem) {
    let words = TypedTags.words(text)
    guard words.count > 2, words[words.count - 2] == BulkRequest.arrow else { throw .noMerge }
    let old = words.dropLast(2).filter { $0 != words[words.count - 1] }
    guard !old.isEmpty, !old.contains(BulkRequest.arrow) else { throw .noMerge }
    try self.init(old, words[words.count - 1])
  }

  private init(_ old: [String], _ new: String) throws(TypedCommandProblem) {
    if let problem = TagProblem.problem(withNewName: new) { throw .tag(new, problem) }
    self.old = Set(old.map { Tag($0) })
    self.new = Tag(new)
  }

  /// The edit of each conversation that has one of the old tags.
  var edit: TagEdit { TagEdit(adding: [new], removing: old) }
}

extension RecentChatsModel {
  /// Begins to replace tags in all conversations that have them, whether or not they are listed.
  mutating func replace(_ replacement: TagReplacement, at now: Moment) -> [Effect] {
    if ledger.isRestoring { return cannot(.listIncomplete) }
    let unknown = replacement.old.filter { !isInUse($0) }.sorted()
    guard unknown.count < replacement.old.count else { return cannot(.unknownTags(unknown)) }
    let rows = (0..<ledger.count).map { ledger.slot(at: $0) }
    return plan([.editTags(replacement.edit)], on: rows, having: replacement.old, at: now)
  }

  /// Returns true when a conversation has a tag, also one whose change no list has confirmed yet.
  private func isInUse(_ tag: Tag) -> Bool {
    ledger.tagUse[tag] != nil
      || (0..<ledger.count).contains { place in
        ledger.visible(in: ledger.slot(at: place))?.tags.contains(tag) ?? false
      }
  }
}
