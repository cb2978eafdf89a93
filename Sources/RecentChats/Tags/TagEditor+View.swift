internal import Conversations

extension TagEditor {
  /// The editor as it is shown.
  public var view: TagPromptView {
    let drafted = drafted
    let shown = (try? drafted.get()) ?? draft
    return TagPromptView(
      name: name, chips: chips, text: line.text, cursor: line.cursor, completion: completion,
      offers: offers.map(\.rawValue), chosenOffer: chosenOffer, summary: summary(of: shown),
      count: shown.tags.count, problem: problem(of: drafted))
  }

  private var chips: [TagPromptView.Chip] {
    draft.original.map { .init($0.rawValue, draft.removed.contains($0) ? .removed : .kept) }
      + draft.added.map { .init($0.rawValue, .added) }
  }

  /// What Tab would add behind what is typed; nothing where it would change what is there.
  private var completion: String {
    let typed = TagInput(line.text)
    guard !typed.isEmpty, line.text == typed.spelled, let offer = chosenOrFirstOffer else {
      return ""
    }
    return offer.hasPrefix(line.text) ? String(offer.dropFirst(line.text.count)) : ""
  }

  /// What Enter would change, and a hint where a tag is on already or a new one has a twin.
  private func summary(of next: TagDraft) -> String {
    let going = next.original.filter(next.removed.contains).map { "−" + $0.rawValue }
    let changes = (next.added.map { "+" + $0.rawValue } + going).joined(separator: " ")
    let repeated = input
    if repeated.intent == .add, !repeated.name.isEmpty, draft.original.contains(repeated.tag),
      draft.holds(repeated.tag)
    {
      let hint = "“\(repeated.name)” is on already, -\(repeated.name) takes it off"
      return changes.isEmpty ? hint : "\(changes) (\(hint))"
    }
    guard let twin = twin(in: next) else { return changes }
    return "\(changes) (there is “\(twin.rawValue)” already)"
  }

  private func problem(of drafted: Result<TagDraft, TagProblem>) -> String? {
    if case .failure(let problem) = drafted { problem.sentence } else { nil }
  }
}
