public import Conversations

/// Which conversations to list, and what to tell of them; what is nil is not sent.
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

  /// Rows a page, 1-1000.
  public var perPage: Int
  /// The page, 1-based.
  public var page: Int
  /// Whether to tell the acting user's tags.
  public var withTags: Bool?
  /// Only one kind.
  public var kind: Kind?
  /// Only rows with unread messages; needs an add-on of the service.
  public var unread: Bool?
  /// Only rows whose name matches; needs the same add-on.
  public var searchKey: String?
  /// Only rows with these tags; whether any or all of them is not documented.
  public var tags: [String] = []
  /// Whether to tell the tags of the other user or the group.
  public var withUserAndGroupTags: Bool?
  /// Only rows with users who have these tags.
  public var userTags: [String] = []
  /// Only rows of groups that have these tags.
  public var groupTags: [String] = []
  /// Whether to list users the acting user blocked; the service leaves them out by default, as
  /// the apps do.
  public var includeBlockedUsers: Bool?
  /// Whether to tell who blocked whom.
  public var withBlockedInfo: Bool?
  /// Whether to leave out AI agents.
  public var hideAgentic: Bool?
  /// Whether to list AI agents only.
  public var onlyAgentic: Bool?
  /// Only rows pinned by these.
  public var pinnedBy: [PinFilter] = []

  /// Asks for a page of everything, with tags.
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

/// Who pinned the rows to list.
///
/// - Source: docs/api.md §6.1, `pinnedBy`.
public enum PinFilter: String, Hashable, Sendable {
  /// The acting user.
  case own = "me"
  /// The app.
  case everyone = "system"
}

/// Which messages of a conversation to list: the newest, or those beside another one.
///
/// - Source: docs/api.md §6.6.
public struct MessagesQuery: Hashable, Sendable {
  /// How many, 1-1000.
  public var limit: Int
  /// Where they stand.
  public var start: Start

  /// Where messages are listed from.
  public enum Start: Hashable, Sendable {
    /// From the newest towards the older ones.
    case newest
    /// From a message towards the older ones, without it.
    case before(MessageID)
    /// From a message towards the newer ones, without it.
    case after(MessageID)
  }

  /// Asks for the newest messages, or for those before another one.
  public init(limit: Int, before: MessageID? = nil) {
    self.limit = limit
    self.start = before.map { .before($0) } ?? .newest
  }

  /// Asks for the messages that follow another one.
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
