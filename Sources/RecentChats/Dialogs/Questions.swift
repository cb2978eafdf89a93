import Conversations

extension Question {
  /// The question as it is shown.
  ///
  /// - Parameters:
  ///   - unsent: How many changes have not reached the server.
  ///   - isLive: Whether the server answers.
  ///   - isKept: Whether they are on disk, so that they go out at the next start.
  /// - Returns: The words, and the keys that answer.
  func view(unsent: Int, isLive: Bool, isKept: Bool) -> QuestionView {
    switch self {
    case .reset(let target): Self.resetView(target)
    case .quit: Self.quitView(unsent: unsent, isLive: isLive, isKept: isKept)
    }
  }

  private static func quitView(unsent: Int, isLive: Bool, isKept: Bool) -> QuestionView {
    let (changes, have, they, them) =
      unsent == 1
      ? ("1 change", "has", "It is", "it") : ("\(unsent) changes", "have", "They are", "them")
    return QuestionView(
      title: isKept
        ? "Quit while \(changes) \(unsent == 1 ? "waits" : "wait")?" : "Quit and lose \(changes)?",
      lines: [
        "\(changes) \(have) not reached the server yet.",
        isLive
          ? "Once \(unsent == 1 ? "it has" : "they have") arrived, the program ends by itself."
          : "The server takes nothing at the moment.",
      ] + (isKept ? ["\(they) kept on this machine and sent at the next start."] : []),
      answers: [
        .init(
          "y",
          isKept
            ? "quit and send \(them) at the next start (^C, too)"
            : "quit and lose \(them) (^C, too)")
      ])
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
            ? "\(target.name) disappears with all messages for everybody who takes part in it."
            : "All messages between you and \(target.name) are destroyed, for both sides.",
          "This cannot be undone.",
        ],
        word: word, text: line.text, cursor: line.cursor)
    }
  }
}

extension Question {
  /// The keys that answer it; every other one gives up.
  var keys: [Character] {
    switch self {
    case .reset(let target): target.peer.isGroup ? ["y", "a"] : ["y", "m", "a"]
    case .quit: ["y"]
    }
  }
}
