import Conversations

extension Question {
  /// The question as it is shown.
  var view: QuestionView {
    switch self {
    case .reset(let target): Self.resetView(target)
    case .quit(let unsent):
      QuestionView(
        title: "Quit and lose \(unsent == 1 ? "a change" : "\(unsent) changes")?",
        lines: [
          "\(unsent == 1 ? "One change has" : "\(unsent) changes have") not reached the server yet."
        ],
        answers: [.init("y", "quit and lose \(unsent == 1 ? "it" : "them")")])
    }
  }

  private static func resetView(_ target: Target) -> QuestionView {
    let own = QuestionView.Answer("y", "take the row off my list")
    let messages = QuestionView.Answer("m", "delete its messages for good, for both sides…")
    let everyone = QuestionView.Answer("a", "delete the conversation for all users…")
    return QuestionView(
      title: "Take \(target.name) off the list?",
      lines: [
        "The row leaves your list, with its unread count, until a new message arrives.",
        target.peer.isGroup
          ? "The group and its members keep everything." : "The other side keeps everything.",
      ],
      answers: target.peer.isGroup ? [own, everyone] : [own, messages, everyone])
  }
}

extension TypedQuestion {
  /// The question as it is shown.
  func view(_ line: LineEditor) -> TypedQuestionView {
    switch self {
    case .reset(let target, let scope):
      TypedQuestionView(
        title: scope == .everyone
          ? "Delete \(target.name) for all users?" : "Delete the messages of \(target.name)?",
        lines: [
          scope == .everyone
            ? "The conversation is removed for everybody who takes part in it."
            : "All messages of this conversation are destroyed.",
          "This cannot be undone.",
        ],
        word: word, text: line.text, cursor: line.cursor)
    }
  }
}
