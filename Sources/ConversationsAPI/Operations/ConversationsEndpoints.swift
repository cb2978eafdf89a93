public import Conversations
import HTTP

/// The operations of the API, as values.
///
/// | rows of docs/api.md §6 | operations |
/// | --- | --- |
/// | 1 | `list` |
/// | 2 | `conversation(with:as:)`, `details(of:id:as:)` |
/// | 3 | `updateTags` |
/// | 4 | `reset`, for a user and for a group |
/// | 5, 6, 7 | `markRead`, `markDelivered`, `markUnread` |
/// | 8, 9 | `pin`, `unpin` |
/// | 12 | `conversation(id:as:)`, `details(of:id:as:)`, `deleteConversation(id:as:)` |
/// | 13, 14 | `messages` |
/// | 18 | `user`, `group` |
///
/// - Source: docs/api.md §6.
public enum ConversationsEndpoints {}

extension ConversationsEndpoints {
  /// Lists conversations, newest first, pinned ones at the top.
  ///
  /// - Source: docs/api.md §6 row 1 and §6.1.
  /// - Parameters:
  ///   - query: The filters, and the data to return.
  ///   - actingUser: The owner of the list.
  /// - Returns: The operation.
  public static func list(_ query: ListQuery, as actingUser: UserID) -> Endpoint<ConversationList> {
    Endpoint(.get, ["conversations"], query: query.items, as: actingUser, subject: .list) {
      response throws(APIError) in
      let envelope: Envelope<Conversation> = try Envelope(response)
      return ConversationList(
        rows: envelope.data.values, skipped: envelope.data.skipped,
        pagination: envelope.pagination)
    }
  }
}

extension ConversationsEndpoints {
  /// Reads one conversation.
  ///
  /// - Source: docs/api.md §6 row 2; the response contains no tags.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: The owner of the conversation.
  /// - Returns: The operation.
  public static func conversation(
    with peer: Peer, as actingUser: UserID
  ) -> Endpoint<Conversation> {
    Endpoint(.get, peer.conversationPath(), as: actingUser) { response throws(APIError) in
      let partial: PartialConversation = try Envelope.one(of: response)
      return try partial.complete(peer: peer)
    }
  }

  /// Reads all data of one conversation.
  ///
  /// A conversation of an unknown kind is addressed by its own id.
  ///
  /// - Source: docs/api.md §6 rows 2 and 12.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - id: The conversation.
  ///   - actingUser: The owner of the conversation.
  /// - Returns: The operation.
  public static func details(
    of peer: Peer, id: ConversationID, as actingUser: UserID
  ) -> Endpoint<ConversationDetails> {
    let path = peer.unknownKind == nil ? peer.conversationPath() : ["conversations", id.rawValue]
    return Endpoint(.get, path, as: actingUser) { response throws(APIError) in
      let record: ConversationRecord = try Envelope.one(of: response)
      return ConversationDetails(
        conversation: try record.partial.complete(peer: peer), facts: record.facts)
    }
  }

  /// Reads one conversation by its own id.
  ///
  /// - Source: docs/api.md §6 row 12, deprecated.
  /// - Parameters:
  ///   - id: The conversation.
  ///   - actingUser: The owner of the conversation.
  /// - Returns: The operation.
  public static func conversation(
    id: ConversationID, as actingUser: UserID
  ) -> Endpoint<Conversation> {
    Endpoint(.get, ["conversations", id.rawValue], as: actingUser) { response throws(APIError) in
      let partial: PartialConversation = try Envelope.one(of: response)
      return try partial.complete(peer: nil)
    }
  }
}

extension ConversationsEndpoints {
  /// Replaces the acting user's tags on a conversation; an empty list clears them.
  ///
  /// - Source: docs/api.md §6 row 3 and §6.2.
  /// - Parameters:
  ///   - tags: The complete list.
  ///   - peer: The other side.
  ///   - actingUser: The owner of the tags.
  /// - Returns: The operation.
  public static func updateTags(
    _ tags: [Tag], of peer: Peer, as actingUser: UserID
  ) -> Endpoint<PartialConversation> {
    partial(
      .put, peer.conversationPath(), as: actingUser,
      body: RequestBody(tags: tags.map(\.rawValue)))
  }

  /// Pins a conversation for the acting user; pinning again keeps the first time.
  ///
  /// - Source: docs/api.md §6 row 8 and §6.5.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: The user for whom it is pinned.
  /// - Returns: The operation.
  public static func pin(_ peer: Peer, as actingUser: UserID) -> Endpoint<PartialConversation> {
    partial(.post, peer.conversationPath("pin"), as: actingUser)
  }

  /// Unpins a conversation for the acting user; unpinning again has no effect.
  ///
  /// - Source: docs/api.md §6 row 9 and §6.5.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: The user for whom it is unpinned.
  /// - Returns: The operation.
  public static func unpin(_ peer: Peer, as actingUser: UserID) -> Endpoint<PartialConversation> {
    partial(.delete, peer.conversationPath("pin"), as: actingUser)
  }

  /// Returns an operation that has taken effect once the status is 2xx, however little its body
  /// contains.
  private static func partial(
    _ method: HTTPMethod, _ path: [String], as actingUser: UserID,
    body: RequestBody = RequestBody()
  ) -> Endpoint<PartialConversation> {
    Endpoint(method, path, as: actingUser, body: body) { response throws(APIError) in
      try Envelope.any(of: response) ?? PartialConversation()
    }
  }
}

extension Peer {
  /// The path of the user or group itself.
  var path: [String] { [isGroup ? "groups" : "users", rawValue] }

  /// Returns the path of the acting user's conversation with the peer, or of a resource below it.
  func conversationPath(_ below: String...) -> [String] { path + ["conversation"] + below }
}
