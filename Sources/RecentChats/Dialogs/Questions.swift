public import Conversations
public import Queries

extension Question {
  /// Returns the question for display.
  ///
  /// - Parameters:
  ///   - unsent: The number of changes that have not reached the server.
  ///   - prospects: The prospects of those changes.
  ///   - isKept: True when the changes are on disk and will be sent after the next start.
  ///   - withheld: The number of changes that wait for the user's confirmation.
  ///   - quota: The server's rate limit, if it is known.
  ///   - sort: The order of the list.
  ///   - time: The conversion of times for display.
  /// - Returns: The question.
  func view(
    unsent: Int, prospects: QuestionView.Prospects, isKept: Bool, withheld: Int, quota: Quota?,
    sort: ListSort, time: (Timestamp) -> StatusView.ListTime
  ) -> QuestionView {
    switch self {
    case .reset(let target): .removal(of: target.name, isGroup: target.peer.isGroup)
    case .sort: .sort(present: sort)
    case .quit: .quit(unsent: unsent, prospects, isKept: isKept, withheld: withheld)
    case .earlierChange(_, let change): .earlierChange(change)
    case .unaimed(let command, let target, let isSubstitute):
      .unaimed(
        command.change.map { ChangeOfConversation($0, name: target.name) },
        isSubstitute: isSubstitute)
    case .confirmation(_, let change, let madeAt): .confirmation(change, madeAt: time(madeAt))
    case .bulk(let plan): .bulk(plan.view(quota: quota))
    }
  }

  /// The keys that answer the question; any other key cancels.
  var keys: [Character] {
    switch self {
    case .reset(let target): QuestionView.removalKeys(isGroup: target.peer.isGroup)
    case .sort: QuestionView.sortKeys
    case .quit, .earlierChange, .unaimed, .bulk: QuestionView.consentKeys
    case .confirmation: QuestionView.confirmationKeys
    }
  }
}

extension TypedQuestion {
  /// Returns the question for display.
  func view(_ line: LineEditor, quota: Quota?) -> TypedQuestionView {
    TypedQuestionView(
      subject: subject(quota: quota), word: word, text: line.text, cursor: line.cursor)
  }

  private func subject(quota: Quota?) -> TypedQuestionView.Subject {
    switch self {
    case .reset(let target, .everyone): .deletionForEveryone(of: target.name)
    case .reset(let target, _): .deletionOfMessages(with: target.name)
    case .bulk(let plan, _): .bulk(plan.view(quota: quota))
    }
  }
}

/// A question answered by one key; any other key cancels.
public enum QuestionView: Equatable, Sendable {
  /// Asks whether, and for whom, a conversation is removed.
  case removal(of: String, isGroup: Bool)
  /// Asks for the order of the list.
  case sort(present: ListSort)
  /// Asks whether the program ends although changes have not reached the server.
  ///
  /// `withheld` is the number of those that wait for the user's confirmation.
  case quit(unsent: Int, Prospects, isKept: Bool, withheld: Int = 0)
  /// Asks whether to undo an earlier change, after one that could not be undone.
  case earlierChange(ChangeOfConversation)
  /// Asks whether to send a change that has waited and can't be undone.
  case confirmation(ChangeOfConversation, madeAt: StatusView.ListTime)
  /// Asks whether a change is meant for the selected conversation, which the user can't see, or which
  /// took the place of another one.
  case unaimed(ChangeOfConversation?, isSubstitute: Bool)
  /// Asks whether to change many conversations; without answers while they are being examined.
  case bulk(BulkView)

  /// The prospects of changes that have not reached the server.
  public enum Prospects: Hashable, Sendable {
    /// The server accepts changes.
    case sent
    /// The server is away, or changes fail again and again.
    case stuck
    /// The server refused the key, the app or the user.
    case refused(SyncFailure)
    /// This session sends no request.
    case switchedOff
  }

  /// The keys that answer the question.
  public var keys: [Character] {
    switch self {
    case .removal(_, let isGroup): Self.removalKeys(isGroup: isGroup)
    case .sort: Self.sortKeys
    case .quit, .earlierChange, .unaimed: Self.consentKeys
    case .bulk(let plan): plan.isComplete ? Self.consentKeys : []
    case .confirmation: Self.confirmationKeys
    }
  }

  static func removalKeys(isGroup: Bool) -> [Character] { isGroup ? ["y", "a"] : ["y", "m", "a"] }
  static let consentKeys: [Character] = ["y"]
  static let sortKeys = ListSort.allCases.compactMap(\.rawValue.first)
  static let confirmationKeys: [Character] = ["y", "w"]
}

/// A question answered by typing a word.
public struct TypedQuestionView: Equatable, Sendable {
  /// The subject of the question.
  public enum Subject: Equatable, Sendable {
    /// A change of many conversations.
    case bulk(BulkView)
    /// The deletion of the messages of a one-to-one conversation for both sides.
    case deletionOfMessages(with: String)
    /// The deletion of a conversation for everyone.
    case deletionForEveryone(of: String)
  }

  /// The subject of the question.
  public var subject: Subject
  /// The word to type.
  public var word: String
  /// The typed text.
  public var text: String
  /// The number of graphemes of `text` to the left of the cursor.
  public var cursor: Int

  /// Creates a question.
  public init(subject: Subject, word: String, text: String, cursor: Int) {
    self.subject = subject
    self.word = word
    self.text = text
    self.cursor = cursor
  }
}
