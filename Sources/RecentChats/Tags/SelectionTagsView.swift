import Conversations

/// The tag editor of the selected conversations for display.
public struct SelectionTagsView: Equatable, Sendable {
  /// A listed tag.
  public struct Line: Hashable, Sendable {
    /// The share of the selected conversations that have a tag.
    public enum Coverage: Hashable, Sendable {
      case all, none
      /// This many of them.
      case some(Int)
    }

    /// The tag.
    public var tag: String
    /// The conversations that have it.
    public var coverage: Coverage
    /// The conversations that will have it after Enter.
    public var result: Coverage
    /// True when keys apply to it.
    public var isChosen: Bool

    public init(_ tag: String, _ coverage: Coverage, result: Coverage, isChosen: Bool = false) {
      self.tag = tag
      self.coverage = coverage
      self.result = result
      self.isChosen = isChosen
    }
  }

  /// The number of selected conversations.
  public var total: Int
  /// The number of those that have been examined.
  public var examined: Int
  /// The listed tags.
  public var lines: [Line]
  /// The number of lines scrolled down.
  public var scrolled: Int
  /// The typed text.
  public var text: String
  /// The number of graphemes of `text` to the left of the cursor.
  public var cursor: Int
  /// The exact result of Enter.
  public var tally: BulkTally
  /// The reason why the typed text cannot be applied.
  public var problem: TagProblem?
}

extension SelectionTagEditor {
  /// The editor for display.
  var view: SelectionTagsView {
    let tally = tally
    let effects = Dictionary(
      tally.tagEffects.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
    let problem: TagProblem? = if case .failure(let problem) = drafted { problem } else { nil }
    return SelectionTagsView(
      total: selection.total, examined: selection.examined,
      lines: listed.enumerated().map { index, tag in
        let count = selection.use[tag, default: 0]
        return .init(
          tag.rawValue, coverage(count), result: coverage(effects[tag]?.result(of: count) ?? count),
          isChosen: index == chosen)
      }, scrolled: scrolled, text: line.text, cursor: line.cursor, tally: tally, problem: problem)
  }

  private func coverage(_ count: Int) -> SelectionTagsView.Line.Coverage {
    count == 0 ? .none : count == selection.examined ? .all : .some(count)
  }
}

extension BulkTally.TagEffect {
  /// Returns the number of conversations that have the tag afterwards.
  fileprivate func result(of present: Int) -> Int {
    if case .added = kind { present + count } else { present - count }
  }
}

/// Editing the tags of the selected conversations.
extension RecentChatsModel {
  /// Opens the tag editor of the selected conversations.
  mutating func editTagsOfSelection(at now: Moment) -> [Effect] {
    guard bulk == nil else { return cannot(.bulkInProgress) }
    let rows = list.markedRows(in: ledger)
    mode = .taggingSelection(
      SelectionTagEditor(
        SelectedTags(rows), known: tags(goingWith: tagsOfSelection),
        exclusive: settings.exclusiveTags))
    return examineSelection()
  }

  /// Examines further conversations of the tag editor that is open.
  mutating func examineSelection() -> [Effect] {
    guard case .taggingSelection(var editor) = mode, !editor.selection.isComplete else {
      return []
    }
    editor.selection.examine(Self.examinedAtOnce, in: ledger)
    mode = .taggingSelection(editor)
    return editor.selection.isComplete ? [] : [.setTimer(.bulk, milliseconds: 0)]
  }

  /// Applies a key to the tag editor of the selected conversations.
  mutating func editTags(
    _ editor: SelectionTagEditor, _ action: EditAction, at now: Moment
  ) -> [Effect] {
    var editor = editor
    let outcome = editor.apply(action)
    switch outcome {
    case .editing:
      editor.scroll(limit: scrollLimit)
      mode = .taggingSelection(editor)
    case .cancelled: mode = .list
    case .finished(let edit):
      mode = .list
      guard !edit.isEmpty else { return [] }
      return plan([.editTags(edit)], on: editor.selection.present, at: now)
    }
    return []
  }
}
