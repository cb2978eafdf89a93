public import Conversations

extension OutgoingChange {
  /// The tags that a client sends which knows no newer ones.
  public var tags: [Tag] {
    if case .editTags(let edit) = change { edit.applied(to: knownTags) } else { [] }
  }
}
