internal import Conversations

extension TagEditor {
  /// What Enter would use: the offer a person went to, else what is typed.
  var input: TagInput { TagInput(chosenSpelling ?? line.text) }

  /// The tags as they would be with what is typed, or why that cannot be.
  var drafted: Result<TagDraft, TagProblem> {
    Result { () throws(TagProblem) in try draft(with: input) }
  }

  private func draft(with input: TagInput) throws(TagProblem) -> TagDraft {
    guard !input.isEmpty else { return draft }
    guard !input.name.isEmpty else { throw .nameless }
    var next = draft
    switch input.intent {
    case _ where input.looksLikeSeveral && !isKnown(input.tag): throw .several
    case .remove where !draft.holds(input.tag) && !draft.removed.contains(input.tag):
      throw .notThere(input.name)
    case .remove: next.remove(input.tag)
    case .add: try add(input.tag, to: &next)
    }
    return next
  }

  /// Whether a tag of that name is or was on, here or elsewhere.
  private func isKnown(_ tag: Tag) -> Bool {
    draft.holds(tag) || draft.removed.contains(tag) || known.contains(tag)
  }

  private func add(_ tag: Tag, to next: inout TagDraft) throws(TagProblem) {
    guard !next.holds(tag) else { return }
    // A tag the conversation has already was good enough for the server.
    let isNew = !next.original.contains(tag)
    if isNew, let problem = TagProblem.problem(withNewName: tag.rawValue) { throw problem }
    next.add(tag)
    let count = next.tags.count
    guard count <= Tag.maximumCount else { throw .tooMany(count) }
  }

  /// A tag that differs from a new one only in case, where there is one.
  func twin(in next: TagDraft) -> Tag? {
    guard next.added.contains(input.tag), !draft.added.contains(input.tag) else { return nil }
    let folded = input.name.lowercased()
    return (draft.tags + known).first {
      $0 != input.tag && $0.rawValue.lowercased() == folded
    }
  }
}
