import Conversations

@testable import RecentChats

/// A key press, or text that is typed.
enum TagKey: ExpressibleByStringLiteral {
  case type(String)
  case tab, enter, escape, up, down, backspace

  init(stringLiteral text: String) { self = .type(text) }

  var actions: [EditAction] {
    switch self {
    case .type(let text): text.map { .insert(String($0)) }
    case .tab: [.complete]
    case .enter: [.accept]
    case .escape: [.cancel]
    case .up: [.previousOffer]
    case .down: [.nextOffer]
    case .backspace: [.deleteBackward]
    }
  }
}

/// What came of a number of keys.
struct TagPlay {
  let view: TagPromptView
  let outcome: TagEditor.Outcome

  /// The chips, each with a sign for what would become of it: `=kept +added −removed`.
  var chips: String {
    view.chips.map { chip in
      switch chip.change {
      case .kept: "=" + chip.text
      case .added: "+" + chip.text
      case .removed: "−" + chip.text
      }
    }.joined(separator: " ")
  }
}

/// Opens the editor on some tags and presses keys.
func play(
  _ keys: TagKey..., on tags: [String] = ["later", "work"],
  known: [String] = ["work", "urgent", "later", "fun", "urgent-today", "not-urgent"]
) -> TagPlay {
  var editor = TagEditor(name: "Ada", tags: tags.map(Tag.init), known: known.map(Tag.init))
  var outcome = TagEditor.Outcome.editing
  for action in keys.flatMap(\.actions) { outcome = editor.apply(action) }
  return TagPlay(view: editor.view, outcome: outcome)
}

/// A finished editor that adds and removes tags.
func finished(_ added: [String] = [], minus removed: [String] = []) -> TagEditor.Outcome {
  .finished(TagEdit(adding: Set(added.map(Tag.init)), removing: Set(removed.map(Tag.init))))
}
