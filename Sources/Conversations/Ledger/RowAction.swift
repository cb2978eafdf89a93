/// An action that changes a conversation on the server.
public enum RowAction: Hashable, Sendable {
  case markRead
  case markUnread
  case markDelivered
  case pin
  case unpin
  /// Adds and removes tags.
  case editTags(TagEdit)
  /// Removes the row from the user's list.
  case reset
}

extension RowAction {
  /// The effect of an action on a conversation in its present state.
  public enum Outcome: Equatable, Sendable {
    /// The action makes this change.
    case change(Change)
    /// The conversation is already as the action would leave it.
    case unchanged(Replay.Obstacle)
    /// The conversation can't be changed in this way.
    case impossible(Impossibility)
  }

  /// The reason why a conversation can't be changed.
  public enum Impossibility: Hashable, Sendable {
    /// It has no message to mark.
    case noMessage
    /// It is of a kind that can only be read.
    case unknownKind
    /// The app has pinned it for everyone.
    case pinnedByApp
    /// It would have more tags than allowed.
    case tooManyTags
  }

  /// Returns the effect on a conversation.
  ///
  /// - Parameters:
  ///   - row: The conversation in its intended state.
  ///   - now: The current time.
  ///   - exclusive: The tags that exclude each other.
  /// - Returns: The effect.
  public func outcome(
    on row: Conversation, at now: Timestamp, exclusive: ExclusiveTags
  ) -> Outcome {
    if row.peer.unknownKind != nil { return .impossible(.unknownKind) }
    let last = row.lastMessage?.id
    switch self {
    case .markRead:
      return row.unread == .count(0) ? .unchanged(.isRead) : .change(.markRead(upTo: last))
    case .markUnread:
      guard let last else { return .impossible(.noMessage) }
      return row.unread.isUnread && row.unread != .unknown
        ? .unchanged(.isUnread) : .change(.markUnread(last: last))
    case .markDelivered:
      return last.map { .change(.markDelivered(upTo: $0)) } ?? .impossible(.noMessage)
    case .pin: return row.pin == nil ? .change(.pin(at: now)) : .unchanged(.isPinned)
    case .unpin:
      return switch row.pin?.scope {
      case .everyone: .impossible(.pinnedByApp)
      case .own: .change(.unpin)
      case nil: .unchanged(.isNotPinnedByUser)
      }
    case .editTags(let edit):
      return exclusive.resolved(edit, in: row.tagList).outcome(on: row.tagList)
    case .reset: return .change(.reset(.ownList, seen: last))
    }
  }
}

extension RowAction {
  /// The change that the action makes, without its basis, for a description.
  public var change: Change {
    switch self {
    case .markRead: .markRead(upTo: nil)
    case .markUnread: .markUnread(last: nil)
    case .markDelivered: .markDelivered(upTo: nil)
    case .pin: .pin(at: Timestamp(0))
    case .unpin: .unpin
    case .editTags(let edit): .editTags(edit)
    case .reset: .reset(.ownList, seen: nil)
    }
  }

  /// Creates the action that makes a change; nil for a change that no action makes.
  public init?(_ change: Change) {
    switch change {
    case .markRead: self = .markRead
    case .markUnread: self = .markUnread
    case .markDelivered: self = .markDelivered
    case .pin: self = .pin
    case .unpin: self = .unpin
    case .editTags(let edit): self = .editTags(edit)
    case .reset(.ownList, _): self = .reset
    case .reset, .restoreUnread: return nil
    }
  }
}

extension RowAction {
  /// The edit of tags; nil for another action.
  public var tagEdit: TagEdit? { if case .editTags(let edit) = self { edit } else { nil } }
}

extension Change {
  /// Returns the change that also removes the tags that exclude those to add.
  public func resolved(by exclusive: ExclusiveTags, on row: Conversation) -> Change {
    guard case .editTags(let edit) = self else { return self }
    return .editTags(exclusive.resolved(edit, in: row.tagList))
  }
}

extension TagEdit {
  /// Returns the effect on a conversation with some tags.
  public func outcome(on tags: [Tag]) -> RowAction.Outcome {
    let edit = residual(in: tags)
    if !edit.unfit(in: tags).isEmpty { return .impossible(.tooManyTags) }
    return edit.isEmpty ? .unchanged(.hasTags) : .change(.editTags(edit))
  }
}
