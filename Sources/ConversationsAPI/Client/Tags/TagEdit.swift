import Conversations

/// What a person wants of the tags: some to be there, some not to be, the others as they are.
struct TagEdit: Equatable {
  /// Tags that shall be there.
  private(set) var adding: Set<Tag>
  /// Tags that shall not.
  private(set) var removing: Set<Tag>

  /// What is to be added wins where both name a tag.
  init(adding: Set<Tag>, removing: Set<Tag>) {
    self.adding = adding
    self.removing = removing.subtracting(adding)
  }

  /// Takes the server's spelling for the person's, once a list was sent.
  ///
  /// A server that lowers letters or trims blanks would otherwise be sent the same tag again and again.
  /// Only a tag that was not sent can be another spelling of one that was.
  ///
  /// - Source: Contract §6.2, "duplicates, trimming, case: not documented".
  mutating func acceptSpelling(of present: [Tag], sent: [Tag]) {
    let known = Set(present)
    let respelled = Set(known.subtracting(sent).subtracting(removing).map(\.folded))
    adding = adding.filter {
      known.contains($0) || !sent.contains($0) || !respelled.contains($0.folded)
    }
  }
}

extension Tag {
  /// The text without what servers are known to change.
  fileprivate var folded: String {
    rawValue.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
