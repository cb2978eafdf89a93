public import Conversations

/// The tags of one conversation while a person edits them.
///
/// What is typed is one tag: its name adds it, as `+name` does, and `-name` takes it off. Enter does that and is done; Tab does it and goes on. Nothing is
/// sent from here: the outcome is what to add and what to remove, so that tags others gave meanwhile
/// stay.
///
/// - Source: Contract §4 and §6.2 for the limits.
public struct TagEditor: Equatable, Sendable {
  /// What came of a key.
  public enum Outcome: Equatable, Sendable {
    /// The editor stays open.
    case editing
    /// It is done; both are empty when nothing was changed.
    case finished(adding: Set<Tag>, removing: Set<Tag>)
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
    return .finished(adding: Set(draft.added), removing: draft.removed)
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
