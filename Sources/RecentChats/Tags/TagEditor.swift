public import Conversations

/// The editor for the tags of one conversation.
///
/// Tags are typed as everywhere: blanks separate them, quotation marks join the words of one, its
/// name adds a tag, as `+name` does, and `-name` removes it. Offers complete the last of them.
/// Enter applies the line and closes the editor; Tab applies it and keeps the editor open. The
/// editor sends nothing: its outcome is a list of tags to add and to remove, so that tags that
/// others set meanwhile stay.
///
/// - Source: docs/api.md §4 and §6.2 for the limits.
public struct TagEditor: Equatable, Sendable {
  /// The outcome of a key.
  public enum Outcome: Equatable, Sendable {
    /// The editor stays open.
    case editing
    /// The editor is done; the edit is empty when nothing was changed.
    ///
    /// `absent` are the tags to remove that the conversation does not have.
    case finished(TagEdit, absent: [Tag] = [])
    /// The user cancelled; all tags stay as they were.
    case cancelled
  }

  /// The name of the conversation.
  let name: String
  /// The known tags, most used first.
  let known: [Tag]
  /// The tags with the edit so far.
  var draft: TagDraft
  /// The line being typed.
  var line = LineEditor()
  /// The index of the offer that the user chose; nil if there is none.
  var chosenOffer: Int?

  /// Creates an editor.
  ///
  /// - Parameters:
  ///   - name: The name of the conversation.
  ///   - tags: Its tags, in the server's order.
  ///   - known: The tags seen on any conversation, most used first.
  ///   - exclusive: The tags that exclude each other.
  public init(
    name: String, tags: [Tag], known: [Tag], exclusive: ExclusiveTags = ExclusiveTags()
  ) {
    self.name = name
    self.known = known
    self.draft = TagDraft(tags, exclusive: exclusive)
  }

  /// Applies a key.
  public mutating func apply(_ action: EditAction) -> Outcome {
    switch action {
    case .accept: return accept()
    case .cancel: return .cancelled
    case .complete: complete()
    case .nextOffer: chooseOffer(by: 1)
    case .previousOffer: chooseOffer(by: -1)
    case .deleteBackward where line.isEmpty: draft.removeLast()
    default: edit(action)
    }
    return .editing
  }

  private mutating func edit(_ action: EditAction) {
    let typed = line.text
    line.apply(action)
    if line.text != typed { chosenOffer = nil }
  }

  private mutating func accept() -> Outcome {
    guard case .success(let draft) = drafted else { return .editing }
    return .finished(draft.edit, absent: draft.absent)
  }

  /// Completes the line with the offer; if the line already equals it, applies the line to the
  /// tags.
  private mutating func complete() {
    if let offer = chosenOrFirstOffer, offer != lastInput.spelled {
      line.replace(with: text(withLast: offer))
      chosenOffer = nil
    } else if case .success(let draft) = drafted {
      self.draft = draft
      line = LineEditor()
      chosenOffer = nil
    }
  }

  /// Steps through the offers; the cycle includes the state without a choice.
  private mutating func chooseOffer(by step: Int) {
    let count = offers.count
    let place = chosenOffer.map { $0 + 1 } ?? 0
    let next = (place + step + count + 1) % (count + 1)
    chosenOffer = next == 0 ? nil : next - 1
  }
}

extension TagEditor {
  /// The last tag of the line as typed, which offers complete.
  var lastInput: TagInput { TagInput(typed: lastWord) }

  /// The last tag that Enter applies: the chosen offer, otherwise the last tag of the line.
  var input: TagInput { chosenSpelling.map { TagInput(typed: $0[...]) } ?? lastInput }

  /// The tags with the line and the chosen offer applied, or the reason why they cannot be applied.
  var drafted: Result<TagDraft, TagProblem> {
    let text = chosenSpelling.map(text(withLast:)) ?? line.text
    return Result { () throws(TagProblem) in
      var next = draft
      for word in TypedTags.words(text) { try apply(TagInput(word), to: &next) }
      return next
    }
  }

  private var lastWord: Substring { TypedTags.lastWord(of: line.text[...]) }

  private func text(withLast word: String) -> String {
    line.text[..<lastWord.startIndex] + word
  }

  private func apply(_ input: TagInput, to next: inout TagDraft) throws(TagProblem) {
    guard !input.name.isEmpty else { throw .nameless }
    switch input.intent {
    case .remove: next.remove(input.tag)
    case .add: try add(input.tag, to: &next)
    }
  }

  private func add(_ tag: Tag, to next: inout TagDraft) throws(TagProblem) {
    guard !next.holds(tag) else { return }
    // The server has already accepted a tag that the conversation has.
    let isNew = !next.original.contains(tag)
    if isNew, let problem = TagProblem.problem(withNewName: tag.rawValue) { throw problem }
    next.add(tag)
    guard next.edit.unfit(in: next.original).isEmpty else { throw .tooMany(next.tags.count) }
  }

  /// Returns a tag that differs from the new one only in spelling; nil if there is none.
  func twin(in next: TagDraft) -> Tag? {
    guard next.added.contains(input.tag), !draft.added.contains(input.tag) else { return nil }
    return (draft.tags + known).first { $0 != input.tag && $0.isRespelling(of: input.tag) }
  }
}

/// The tags of a conversation with the edit so far.
struct TagDraft: Equatable, Sendable {
  /// The tags the conversation has, in the server's order.
  let original: [Tag]
  /// The edit so far, without anything that already holds.
  private(set) var edit = TagEdit()
  /// The added tags, in the order in which they were typed.
  private(set) var added: [Tag] = []
  /// The tags that were to be removed and are not present.
  private(set) var absent: [Tag] = []

  /// The tags that exclude each other.
  private let exclusive: ExclusiveTags

  /// Creates a draft without an edit.
  init(_ original: [Tag], exclusive: ExclusiveTags) {
    self.original = original
    self.exclusive = exclusive
  }

  /// The removed tags.
  var removed: Set<Tag> { edit.removing }

  /// The tags after the edit.
  var tags: [Tag] { original.filter { !removed.contains($0) } + added }

  /// Returns true when the tag is present after the edit.
  func holds(_ tag: Tag) -> Bool { tags.contains(tag) }

  /// Adds a tag, or keeps one that was to be removed, and removes those that it excludes.
  mutating func add(_ tag: Tag) {
    absent.removeAll { $0 == tag }
    for other in tags where exclusive.exclude(tag, other) { remove(other) }
    decide(TagEdit(adding: [tag]))
  }

  /// Removes a tag, or withdraws one that was to be added.
  mutating func remove(_ tag: Tag) {
    if lacks(tag), !absent.contains(tag) { absent.append(tag) }
    decide(TagEdit(removing: [tag]))
  }

  /// Returns true when there is nothing to remove: the tag is neither present nor removed already.
  func lacks(_ tag: Tag) -> Bool { !holds(tag) && !removed.contains(tag) }

  /// Removes the last of the tags after the edit.
  mutating func removeLast() {
    if let last = tags.last { remove(last) }
  }

  private mutating func decide(_ next: TagEdit) {
    edit = edit.combined(with: next).residual(in: original)
    added.removeAll { !edit.adding.contains($0) }
    added += edit.adding.subtracting(added)
  }
}
