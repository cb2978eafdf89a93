public import Conversations

/// The tags of one conversation while a person edits them.
///
/// What is typed is one tag: its name adds it, as `+name` does, and `-name` takes it off. Enter does that and is done; Tab does it and goes on. Nothing is
/// sent from here: the outcome is what to add and what to remove, so that tags others gave meanwhile
/// stay.
///
/// - Source: docs/api.md §4 and §6.2 for the limits.
public struct TagEditor: Equatable, Sendable {
  /// What came of a key.
  public enum Outcome: Equatable, Sendable {
    /// The editor stays open.
    case editing
    /// It is done; the edit is empty when nothing was changed.
    case finished(TagEdit)
    /// It was given up; everything stays as it was.
    case cancelled
  }

  /// The conversation's name.
  let name: String
  /// Tags seen anywhere, the most used first.
  let known: [Tag]
  /// The tags with what is decided about them.
  var draft: TagDraft
  /// What is typed.
  var line = LineEditor()
  /// The offer a person went to; nil while none was chosen.
  var chosenOffer: Int?

  /// Opens the editor.
  ///
  /// - Parameters:
  ///   - name: The conversation's name.
  ///   - tags: The tags it has, in the server's order.
  ///   - known: Tags seen on any conversation, the most used first.
  public init(name: String, tags: [Tag], known: [Tag]) {
    self.name = name
    self.known = known
    self.draft = TagDraft(tags)
  }

  /// Takes in a key.
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
    return .finished(draft.edit)
  }

  /// Takes the offer into the line; where the line says it already, takes the line into the tags.
  private mutating func complete() {
    if let offer = chosenOrFirstOffer, offer != TagInput(line.text).spelled {
      line.replace(with: offer)
      chosenOffer = nil
    } else if case .success(let draft) = drafted {
      self.draft = draft
      line = LineEditor()
      chosenOffer = nil
    }
  }

  /// Goes round the offers and the place where none is chosen.
  private mutating func chooseOffer(by step: Int) {
    let count = offers.count
    let place = chosenOffer.map { $0 + 1 } ?? 0
    let next = (place + step + count + 1) % (count + 1)
    chosenOffer = next == 0 ? nil : next - 1
  }
}

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
    guard next.edit.unfit(in: next.original).isEmpty else { throw .tooMany(next.tags.count) }
  }

  /// A tag that differs from a new one only in spelling, where there is one.
  func twin(in next: TagDraft) -> Tag? {
    guard next.added.contains(input.tag), !draft.added.contains(input.tag) else { return nil }
    return (draft.tags + known).first { $0 != input.tag && $0.isRespelling(of: input.tag) }
  }
}

/// The tags of a conversation with what is decided about each.
struct TagDraft: Equatable, Sendable {
  /// The tags the conversation has, in the server's order.
  let original: [Tag]
  /// What is decided: nothing that is so already.
  private(set) var edit = TagEdit()
  /// The tags that come, in the order they were typed.
  private(set) var added: [Tag] = []

  /// Begins with nothing decided.
  init(_ original: [Tag]) { self.original = original }

  /// The tags that go.
  var removed: Set<Tag> { edit.removing }

  /// The tags there would be.
  var tags: [Tag] { original.filter { !removed.contains($0) } + added }

  /// Whether a tag would be there.
  func holds(_ tag: Tag) -> Bool { tags.contains(tag) }

  /// Lets a tag come; one that was to go stays.
  mutating func add(_ tag: Tag) { decide(TagEdit(adding: [tag])) }

  /// Lets a tag go; one that was to come does not.
  mutating func remove(_ tag: Tag) { decide(TagEdit(removing: [tag])) }

  /// Lets the last tag go that would be there.
  mutating func removeLast() {
    if let last = tags.last { remove(last) }
  }

  private mutating func decide(_ next: TagEdit) {
    edit = edit.combined(with: next).residual(in: original)
    added.removeAll { !edit.adding.contains($0) }
    added += edit.adding.subtracting(added)
  }
}
