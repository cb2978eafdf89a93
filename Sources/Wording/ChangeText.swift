public import Conversations
import RecentChats

/// The phrases for a change in sentences.
extension ChangeOfConversation {
  /// The infinitive, as in `Could not mark Ada read`.
  var infinitive: String {
    switch change {
    case .markRead: "mark \(name) read"
    case .markUnread, .restoreUnread: "mark \(name) unread"
    case .markDelivered: "mark \(name) delivered"
    case .editTags: "change the tags of \(name)"
    case .pin: "pin \(name)"
    case .unpin: "unpin \(name)"
    case .reset(.ownList, _): "take \(name) off the list"
    case .reset(.messages, _): "delete the messages of \(name)"
    case .reset(.everyone, _): "delete \(name) for everyone"
    }
  }

  /// The gerund, as in `Taking Ada off the list can't be undone`.
  var gerund: String {
    switch change {
    case .markRead: "Marking \(name) read"
    case .markUnread, .restoreUnread: "Marking \(name) unread"
    case .markDelivered: "Marking \(name) delivered"
    case .editTags: "Changing the tags of \(name)"
    case .pin: "Pinning \(name)"
    case .unpin: "Unpinning \(name)"
    case .reset(.ownList, _): "Taking \(name) off the list"
    case .reset(.messages, _): "Deleting the messages of \(name)"
    case .reset(.everyone, _): "Deleting \(name) for everyone"
    }
  }

  /// The label, as in `Undone: tag change on Ada`.
  var label: String {
    if case .editTags = change { "tag change on \(name)" } else { infinitive }
  }

  /// The sentence for a change that is shown or was carried out.
  var doneSentence: String {
    switch change {
    case .markRead: "Marked \(name) read."
    case .markUnread, .restoreUnread: "Marked \(name) unread."
    case .markDelivered: "Marked the messages of \(name) delivered."
    case .editTags: "Changed the tags of \(name)."
    case .pin: "Pinned \(name)."
    case .unpin: "Unpinned \(name)."
    case .reset(.ownList, _): "\(name) is off your list."
    case .reset(.messages, _): "Deleted the messages of \(name)."
    case .reset(.everyone, _): "Deleted \(name) for everyone."
    }
  }
}

extension Replay.Obstacle {
  /// Returns the clause for a conversation that is already in the requested state, without a full
  /// stop.
  func clause(about name: String) -> String {
    switch self {
    case .isRead: "\(name) is already read"
    case .isUnread: "\(name) is already unread"
    case .isPinned: "\(name) is already pinned"
    case .isNotPinnedByUser: "\(name) is not pinned by you"
    case .hasTags: "\(name) already has exactly these tags"
    case .hasNoRoom: "\(name) has no room for another tag"
    }
  }
}

extension Replay.Remark {
  /// The clause of the remark, as in `Undone: mark Ada read; newer messages stay unread`.
  var clause: String {
    switch self {
    case .newerAreUnread: "it also has newer messages"
    case .newerStayUnread: "newer messages stay unread"
    case .othersChangedTags: "someone else has changed some of the tags"
    case .noRoom(let tags): "no room for \(tags.names)"
    }
  }
}

extension [Tag] {
  /// The names of the tags, separated by commas.
  var names: String { map(\.rawValue).joined(separator: ", ") }
}

extension RefusalReason {
  /// Returns the reason as a sentence.
  public func sentence(for reader: Reader) -> String {
    switch self {
    case .failure(let failure): failure.sentence(for: reader)
    case .text(let text): text
    }
  }
}
