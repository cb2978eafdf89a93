public import Conversations
public import RecentChats

/// A journal entry in words.
///
/// None of the texts is safe to draw: tags, the server's messages and the texts of earlier versions
/// hold anything.
public struct JournalText: Hashable, Sendable {
  /// What was done, such as `mark read` or `undo: edit tags`.
  public var action: String
  /// The conversation before the change, such as `3 unread`; empty where a change shows nowhere.
  public var before: String
  /// The conversation as it was meant to be after the change; empty like `before`.
  public var after: String
  /// The outcome in one word.
  public var state: String
  /// Why the change failed, in one sentence; nil for a change that did not.
  public var reason: String?

  /// Renders an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - reader: Who reads it.
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

  /// Whether there is something to read about what was changed.
  public var hasChange: Bool { !before.isEmpty || !after.isEmpty }

  /// What stands in place of entries where there are none.
  public static let empty = "Nothing has been changed yet."
}

extension JournalNote {
  /// The note as it stands below the entries.
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
