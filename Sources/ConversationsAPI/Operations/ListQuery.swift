public import Conversations

/// The filters of a list of conversations, and the data to return; parameters that are nil are not
/// sent.
///
/// - Source: docs/api.md §6.1.
public struct ListQuery: Hashable, Sendable {
  /// The two kinds of conversations.
  public enum Kind: String, Hashable, Sendable {
    /// One-to-one conversations.
    case user
    /// Groups.
    case group
  }

  /// The number of rows per page, 1-1000.
  public var perPage: Int
  /// The number of the page, from 1.
  public var page: Int
  /// True to return the acting user's tags.
  public var withTags: Bool?
  /// Only this kind of conversations.
  public var kind: Kind?
  /// Only rows with unread messages; requires an add-on of the service.
  public var unread: Bool?
  /// Only rows whose name matches; requires the same add-on.
  public var searchKey: String?
  /// Only rows with these tags; it is not documented whether any or all of them must match.
  public var tags: [String] = []
  /// True to return the tags of the other user or the group.
  public var withUserAndGroupTags: Bool?
  /// Only rows with users who have these tags.
  public var userTags: [String] = []
  /// Only rows of groups that have these tags.
  public var groupTags: [String] = []
  /// True to include users whom the acting user has blocked; the service omits them by default, as
  /// the apps do.
  public var includeBlockedUsers: Bool?
  /// True to return which of the users has blocked the other.
  public var withBlockedInfo: Bool?
  /// True to omit AI agents.
  public var hideAgentic: Bool?
  /// True to list only AI agents.
  public var onlyAgentic: Bool?
  /// Only rows pinned by these owners.
  public var pinnedBy: [PinFilter] = []

  /// Requests a page of the whole list, by default with tags.
  public init(perPage: Int = 100, page: Int = 1, withTags: Bool? = true) {
    self.perPage = perPage
    self.page = page
    self.withTags = withTags
  }
}

extension ListQuery {
  var items: [QueryItem?] {
    [
      QueryItem("perPage", perPage), QueryItem("page", page),
      QueryItem("conversationType", kind?.rawValue), QueryItem("unread", unread),
      QueryItem("searchKey", searchKey), QueryItem("withTags", withTags),
      QueryItem("tags", tags), QueryItem("withUserAndGroupTags", withUserAndGroupTags),
      QueryItem("userTags", userTags), QueryItem("groupTags", groupTags),
      QueryItem("includeBlockedUsers", includeBlockedUsers),
      QueryItem("withBlockedInfo", withBlockedInfo), QueryItem("hideAgentic", hideAgentic),
      QueryItem("onlyAgentic", onlyAgentic),
      QueryItem(Inferred.pinFilter, pinnedBy.map(\.rawValue)),
    ]
  }
}

/// The owner of the pins in the list.
///
/// - Source: docs/api.md §6.1, `pinnedBy`.
public enum PinFilter: String, Hashable, Sendable {
  /// The acting user.
  case own = "me"
  /// The app, for all users.
  case everyone = "system"
}

/// The messages of a conversation to list: the newest, or those next to another one.
///
/// - Source: docs/api.md §6.6.
public struct MessagesQuery: Hashable, Sendable {
  /// The number of messages, 1-1000.
  public var limit: Int
  /// The start of the list.
  public var start: Start

  /// The start and direction of a list of messages.
  public enum Start: Hashable, Sendable {
    /// From the newest message towards older ones.
    case newest
    /// From a message towards older ones, exclusive.
    case before(MessageID)
    /// From a message towards newer ones, exclusive.
    case after(MessageID)
  }

  /// Requests the newest messages, or those before another one.
  public init(limit: Int, before: MessageID? = nil) {
    self.limit = limit
    self.start = before.map { .before($0) } ?? .newest
  }

  /// Requests the messages after another one.
  public init(limit: Int, after: MessageID) {
    self.limit = limit
    self.start = .after(after)
  }
}

extension MessagesQuery {
  var items: [QueryItem?] {
    switch start {
    case .newest: [QueryItem("limit", limit), QueryItem("affix", Inferred.towardsOlder)]
    case .before(let id):
      [
        QueryItem("limit", limit), QueryItem("id", id.rawValue),
        QueryItem("affix", Inferred.towardsOlder),
      ]
    case .after(let id):
      [
        QueryItem("limit", limit), QueryItem("id", id.rawValue),
        QueryItem("affix", Inferred.towardsNewer),
      ]
    }
  }
}
