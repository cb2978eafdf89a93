import Conversations

/// The editor for the tags of the selected conversations.
///
/// It lists the tags with the number of conversations that have each, and cycles the chosen one
/// through its possible results: as it is, on all, on none. Tags can also be typed as everywhere; the
/// typed text reduces the list to the tags that contain it. The outcome is one edit for all of the
/// conversations.
struct SelectionTagEditor: Equatable, Sendable {
  /// The outcome of a key.
  enum Outcome: Equatable {
    /// The editor stays open.
    case editing
    /// The editor is done.
    case finished(TagEdit)
    /// The user cancelled.
    case cancelled
  }

  /// The conversations and their tags.
  var selection: SelectedTags
  /// The known tags, most likely first.
  private let known: [Tag]
  /// The tags that exclude each other.
  let exclusive: ExclusiveTags
  /// The edit so far, without the typed line.
  private(set) var edit = TagEdit()
  /// The line being typed.
  private(set) var line = LineEditor()
  /// The index of the chosen tag in the list; nil if there is none.
  private(set) var chosen: Int?
  /// The number of listed tags above the screen.
  private(set) var scrolled = 0

  /// Creates an editor.
  init(_ selection: SelectedTags, known: [Tag], exclusive: ExclusiveTags) {
    self.selection = selection
    self.known = known
    self.exclusive = exclusive
  }

  /// Applies a key.
  mutating func apply(_ action: EditAction) -> Outcome {
    switch action {
    case .accept:
      guard case .success(let edit) = drafted else { return .editing }
      return .finished(edit)
    case .cancel: return .cancelled
    case .nextOffer: choose(by: 1)
    case .previousOffer: choose(by: -1)
    case .complete: complete()
    // A blank begins no tag, so that the key is free for the list.
    case .insert(" ") where line.isEmpty: cycle()
    default:
      let typed = line.text
      line.apply(action)
      if line.text != typed { (chosen, scrolled) = (nil, 0) }
    }
    return .editing
  }

  /// Takes the chosen or the first tag for the typed word; if there is none, applies the line.
  private mutating func complete() {
    if chosen != nil || line.isEmpty { return cycle() }
    let input = lastInput
    if let first = listed.first, !input.isEmpty, !listed.contains(input.tag) {
      line.replace(with: line.text[..<lastWord.startIndex] + input.spelled(first.rawValue))
    } else if case .success(let edit) = drafted {
      self.edit = edit
      line = LineEditor()
    }
  }

  private mutating func choose(by step: Int) {
    let count = listed.count
    guard count > 0 else { return }
    chosen = chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
  }

  /// Gives the chosen tag its next result, or chooses the first tag.
  private mutating func cycle() {
    let tags = listed
    guard let chosen, tags.indices.contains(chosen) else { return choose(by: 1) }
    let tag = tags[chosen]
    let present = selection.use[tag, default: 0]
    if edit.adding.contains(tag) {
      edit = present > 0 ? removing(tag, from: edit) : without(tag)
    } else if edit.removing.contains(tag) {
      edit = without(tag)
    } else {
      edit = present < selection.total ? adding(tag, to: edit) : removing(tag, from: edit)
    }
    guard !line.isEmpty else { return }
    // The typed word has found its tag.
    line.replace(with: String(line.text[..<lastWord.startIndex]))
    self.chosen = listed.firstIndex(of: tag)
  }

  /// Scrolls the chosen tag into view.
  ///
  /// - Parameter limit: The number of listed tags that do not fit on the screen.
  mutating func scroll(limit: Int) {
    let shown = max(1, listed.count - limit)
    let place = chosen ?? 0
    scrolled = max(0, min(min(max(scrolled, place - shown + 1), place), limit))
  }
}

/// The edit.
extension SelectionTagEditor {
  /// The edit with the typed line, or the reason why that cannot be applied.
  var drafted: Result<TagEdit, TagProblem> {
    Result { () throws(TagProblem) in
      var next = edit
      for word in TypedTags.words(line.text) {
        let input = TagInput(word)
        guard !input.name.isEmpty else { throw .nameless }
        switch input.intent {
        case .remove: next = removing(input.tag, from: next)
        case .add:
          if selection.use[input.tag] == nil,
            let problem = TagProblem.problem(withNewName: input.name)
          {
            throw problem
          }
          next = adding(input.tag, to: next)
        }
      }
      return next
    }
  }

  /// The exact result of Enter.
  var tally: BulkTally {
    selection.tally(of: (try? drafted.get()) ?? edit, exclusive: exclusive)
  }

  private func adding(_ tag: Tag, to edit: TagEdit) -> TagEdit {
    let others = edit.adding.filter { exclusive.exclude(tag, $0) }
    return edit.without(adding: others).combined(with: TagEdit(adding: [tag]))
  }

  private func removing(_ tag: Tag, from edit: TagEdit) -> TagEdit {
    edit.combined(with: TagEdit(removing: [tag]))
  }

  private func without(_ tag: Tag) -> TagEdit {
    TagEdit(adding: edit.adding.subtracting([tag]), removing: edit.removing.subtracting([tag]))
  }
}

/// The listed tags.
extension SelectionTagEditor {
  /// The maximum number of listed tags that no selected conversation has.
  private static let offerLimit = 50

  /// The tags that the typed word reduces the list to: those of the selected conversations, most
  /// frequent first, then those to add, then the other known ones.
  var listed: [Tag] {
    let own = selection.use.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let added = edit.adding.filter { selection.use[$0] == nil }.sorted()
    let input = lastInput
    if input.intent == .remove { return matching(own + added) }
    let present = Set(own + added)
    let others = known.filter {
      !present.contains($0) && TagProblem.problem(withNewName: $0.rawValue) == nil
    }
    return matching(own + added) + matching(others).prefix(Self.offerLimit)
  }

  /// The last tag of the line as typed.
  var lastInput: TagInput { TagInput(typed: lastWord) }

  private var lastWord: Substring { TypedTags.lastWord(of: line.text[...]) }

  private func matching(_ tags: [Tag]) -> [Tag] {
    TagEditor.matching(lastInput.name, in: tags)
  }
}
