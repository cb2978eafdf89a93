public import Conversations
public import RecentChats

/// The text of a journal entry.
///
/// No part is safe to draw: tags, the server's messages and the entries of earlier versions may
/// contain anything.
public struct JournalText: Hashable, Sendable {
  /// The action, such as `mark read` or `undo: edit tags`.
  public var action: String
  /// The state of the conversation before the change, such as `3 unread`; empty for a change that shows nowhere.
  public var before: String
  /// The intended state of the conversation after the change; empty like `before`.
  public var after: String
  /// The outcome in one word.
  public var state: String
  /// The reason why the change failed, in one sentence; nil if it did not fail.
  public var reason: String?

  /// Creates the text of an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - reader: The reader.
  public init(_ entry: JournalEntry, for reader: Reader) {
    switch entry.action {
    case .change(let change, let step, let from, let to):
      action = step.prefix + change.name
      (before, after) = (from?.text ?? "", to?.text ?? "")
    case .text(let action, let from, let to): (self.action, before, after) = (action, from, to)
    }
    state = entry.state.word
    reason = entry.state.reason?.sentence(for: reader)
  }

  /// True when there is text about the conversation before or after the change.
  public var hasChange: Bool { !before.isEmpty || !after.isEmpty }

  /// The text shown instead of entries when there are none.
  public static let empty = "Nothing has been changed yet."
}

extension JournalNote {
  /// The note below the entries.
  public var text: String {
    switch self {
    case .reading: "Reading the saved journal…"
    case .failed(let failure): failure.sentence
    }
  }
}

extension JournalEntry.Step {
  fileprivate var prefix: String {
    switch self {
    case .new: ""
    case .undo: "undo: "
    case .redo: "redo: "
    }
  }
}

extension JournalEntry.State {
  fileprivate var word: String {
    switch self {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    }
  }
}

extension JournalEntry.Aspect {
  fileprivate var text: String {
    switch self {
    case .unread(let unread): unread.text
    case .tags([]): "no tags"
    case .tags(let tags): tags.names
    case .pin(let scope): scope?.text ?? "not pinned"
    case .listed: "on the list"
    case .unlisted: "not on the list"
    case .reset(.ownList): "off the list"
    case .reset(.messages): "messages deleted"
    case .reset(.everyone): "deleted for everyone"
    }
  }
}
