import Conversations

extension Question {
  /// The question as it is shown.
  ///
  /// - Parameters:
  ///   - unsent: How many changes have not reached the server.
  ///   - isLive: Whether the server answers.
  ///   - isKept: Whether they are on disk, so that they go out at the next start.
  /// - Returns: The question.
  func view(unsent: Int, isLive: Bool, isKept: Bool) -> QuestionView {
    switch self {
    case .reset(let target): .removal(of: target.name, isGroup: target.peer.isGroup)
    case .quit: .quit(unsent: unsent, isLive: isLive, isKept: isKept)
    }
  }

  /// The keys that answer it; every other one cancels.
  var keys: [Character] {
    switch self {
    case .reset(let target): QuestionView.removalKeys(isGroup: target.peer.isGroup)
    case .quit: QuestionView.quitKeys
    }
  }
}

extension TypedQuestion {
  /// The question as it is shown.
  func view(_ line: LineEditor) -> TypedQuestionView {
    switch self {
    case .reset(let target, let scope):
      TypedQuestionView(
        subject: scope == .everyone
          ? .deletionForEveryone(of: target.name) : .deletionOfMessages(with: target.name),
        word: word, text: line.text, cursor: line.cursor)
    }
  }
}

/// A question that one key answers; any other key cancels.
public enum QuestionView: Equatable, Sendable {
  /// Whether a conversation is taken off the list, and how far.
  case removal(of: String, isGroup: Bool)
  /// Whether the program ends although changes have not reached the server.
  case quit(unsent: Int, isLive: Bool, isKept: Bool)

  /// The keys that answer it.
  public var keys: [Character] {
    switch self {
    case .removal(_, let isGroup): Self.removalKeys(isGroup: isGroup)
    case .quit: Self.quitKeys
    }
  }

  static func removalKeys(isGroup: Bool) -> [Character] { isGroup ? ["y", "a"] : ["y", "m", "a"] }
  static let quitKeys: [Character] = ["y"]
}

/// A question that a typed word answers.
public struct TypedQuestionView: Equatable, Sendable {
  /// What is asked.
  public enum Subject: Hashable, Sendable {
    /// Whether the messages of a one-to-one conversation are deleted for both sides.
    case deletionOfMessages(with: String)
    /// Whether a conversation is deleted for everyone.
    case deletionForEveryone(of: String)
  }

  /// What is asked.
  public var subject: Subject
  /// The word to type.
  public var word: String
  /// The text that is typed.
  public var text: String
  /// The graphemes of `text` left of the cursor.
  public var cursor: Int

  /// Makes a question.
  public init(subject: Subject, word: String, text: String, cursor: Int) {
    self.subject = subject
    self.word = word
    self.text = text
    self.cursor = cursor
  }
}
