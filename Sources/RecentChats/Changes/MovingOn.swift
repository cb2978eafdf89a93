public import Conversations

/// The place of the bar after a change of the row under it.
public enum AfterChange: Hashable, Sendable {
  /// The bar stays.
  case stay
  /// The next row.
  case next
  /// The next row with unread messages.
  case nextUnread
}

/// The changes that mark a conversation done.
public struct DoneSettings: Hashable, Sendable {
  /// True when it is marked read.
  public var isRead: Bool
  /// The tags that are added and removed.
  public var tags: TagEdit
  /// The place of the bar afterwards.
  public var after: AfterChange

  public init(
    isRead: Bool = true,
    tags: TagEdit = TagEdit(adding: [Tag("done")], removing: [Tag("open")]),
    after: AfterChange = .next
  ) {
    self.isRead = isRead
    self.tags = tags
    self.after = after
  }

  /// The actions, in the order in which they are performed.
  var actions: [RowAction] {
    (isRead ? [.markRead] : []) + (tags.isEmpty ? [] : [.editTags(tags)])
  }
}

extension RecentChatsModel {
  /// Performs a command, and moves the bar if that changed the row under it.
  mutating func movingOn(
    after typed: TypedCommand, _ perform: (inout Self) -> [Effect]
  ) -> [Effect] {
    guard list.window.hasScreen, list.marked.isEmpty, !typed.namesTarget else {
      return perform(&self)
    }
    let (step, ticket, bar) = (step(after: typed.command), ledger.lastTicket, list.window.selection)
    let effects = perform(&self)
    guard ledger.lastTicket > ticket, list.window.selection == bar else { return effects }
    switch step {
    case .stay: break
    case .next: moveSelection(by: 1)
    case .nextUnread: selectUnread(step: 1, times: 1)
    }
    return effects
  }

  private func step(after command: Command) -> AfterChange {
    switch command {
    case .markRead, .markUnread, .editTags, .repeatTags: settings.after
    case .markDone: settings.done.after
    case .repeatChange where lastActions == settings.done.actions: settings.done.after
    case .repeatChange where lastActions.allSatisfy(\.movesOn): settings.after
    default: .stay
    }
  }
}

extension RowAction {
  /// True when the bar may move on after it.
  fileprivate var movesOn: Bool {
    switch self {
    case .markRead, .markUnread, .editTags: true
    case .markDelivered, .pin, .unpin, .reset: false
    }
  }
}
