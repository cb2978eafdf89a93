import Conversations
public import RecentChats

extension RulesView.Line {
  /// The rule and the number of conversations to which it proposes something.
  public var title: String {
    "\(rule.name): \(String(count, "conversation", "conversations"))"
  }

  /// The query and the proposed change, such as `waiting>2d → +follow-up`.
  public var text: String {
    let tags =
      rule.edit.adding.sorted().map { "+\($0.rawValue)" }
      + rule.edit.removing.sorted().map { "−\($0.rawValue)" }
    return "\(rule.query) → \(tags.joined(separator: " "))"
  }
}

extension RulesView {
  /// The text in place of rules if there are none.
  public static let empty = "No rules are configured; [[rules]] in the configuration defines them."
}

extension TagRuleProblem {
  /// The problem as a sentence.
  public var sentence: String {
    switch self {
    case .query(let error): error.sentenceWithPlace
    case .tags(let problem): problem.sentence(for: .shell)
    }
  }
}
