public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Lists messages of a conversation, by default the newest.
  ///
  /// - Source: docs/api.md §6 rows 13 and 14, §6.6.
  /// - Parameters:
  ///   - query: The messages to list.
  ///   - peer: The other side.
  ///   - actingUser: The owner of the conversation.
  /// - Returns: The operation.
  public static func messages(
    _ query: MessagesQuery, of peer: Peer, as actingUser: UserID
  ) -> Endpoint<MessageList> {
    Endpoint(.get, peer.path + ["messages"], query: query.items, as: actingUser) {
      response throws(APIError) in
      let envelope: Envelope<LastMessage> = try Envelope(response)
      return MessageList(envelope.data)
    }
  }

  /// Reads a user.
  ///
  /// - Source: docs/api.md §6 row 18.
  /// - Parameters:
  ///   - user: The user.
  ///   - actingUser: The user on whose behalf it is read.
  /// - Returns: The operation.
  public static func user(_ user: UserID, as actingUser: UserID?) -> Endpoint<Profile> {
    profile(.user(user), as: actingUser)
  }

  /// Reads a group.
  ///
  /// - Source: docs/api.md §6 row 18.
  /// - Parameters:
  ///   - group: The group.
  ///   - actingUser: The user on whose behalf it is read.
  /// - Returns: The operation.
  public static func group(_ group: GroupID, as actingUser: UserID?) -> Endpoint<Profile> {
    profile(.group(group), as: actingUser)
  }

  private static func profile(_ peer: Peer, as actingUser: UserID?) -> Endpoint<Profile> {
    Endpoint(.get, peer.path, as: actingUser) { response throws(APIError) in
      try Envelope.one(of: response)
    }
  }
}

extension ConversationsEndpoints {
  /// Marks messages read, up to one message or all.
  ///
  /// - Source: docs/api.md §6 row 5 and §6.3.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the last message read; nil means all.
  ///   - actingUser: The reading user.
  /// - Returns: The operation.
  public static func markRead(
    _ peer: Peer, upTo message: Int64?, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .post, peer.conversationPath("read"), as: actingUser, body: RequestBody(messageId: message))
  }

  /// Marks messages delivered, up to one message or all.
  ///
  /// - Source: docs/api.md §6 row 6 and §6.3.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the last delivered message; nil means all.
  ///   - actingUser: The receiving user.
  /// - Returns: The operation.
  public static func markDelivered(
    _ peer: Peer, upTo message: Int64?, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .post, peer.conversationPath("delivered"), as: actingUser,
      body: RequestBody(messageId: message))
  }

  /// Marks messages unread, approximately from one message on: a DELETE with a body.
  ///
  /// - Source: docs/api.md §6 row 7 and §6.3, which explains "approximately".
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the message.
  ///   - actingUser: The user for whom they are marked.
  /// - Returns: The operation.
  public static func markUnread(
    _ peer: Peer, at message: Int64, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .delete, peer.conversationPath("read"), as: actingUser, body: RequestBody(messageId: message))
  }

  /// Returns an operation whose response only reports success.
  static func done(
    _ method: HTTPMethod, _ path: [String], as actingUser: UserID,
    body: RequestBody = RequestBody()
  ) -> Endpoint<Done> {
    Endpoint(method, path, as: actingUser, body: body) { response throws(APIError) in
      try Done(response)
    }
  }
}

extension ConversationsEndpoints {
  /// Removes a one-to-one conversation from the acting user's list.
  ///
  /// - Source: docs/api.md §6 row 4 and §6.4.
  /// - Parameters:
  ///   - user: The other side.
  ///   - deleteMessagesPermanently: True to delete the messages; nil leaves the choice to the
  ///     server, which keeps them.
  ///   - preserveOrder: True to keep the place of the row; nil leaves the choice to the server.
  ///   - actingUser: The owner of the list.
  /// - Returns: The operation.
  public static func reset(
    with user: UserID, deleteMessagesPermanently: Bool? = nil, preserveOrder: Bool? = nil,
    as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .delete, Peer.user(user).conversationPath(), as: actingUser,
      body: RequestBody(
        deleteMessagesPermanently: deleteMessagesPermanently, preserveOrder: preserveOrder))
  }

  /// Removes a group from the acting user's list.
  ///
  /// - Source: docs/api.md §6 row 4 and §6.4.
  /// - Parameters:
  ///   - group: The group.
  ///   - preserveOrder: True to keep the place of the row; nil leaves the choice to the server.
  ///   - actingUser: The owner of the list.
  /// - Returns: The operation.
  public static func reset(
    with group: GroupID, preserveOrder: Bool? = nil, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .delete, Peer.group(group).conversationPath(), as: actingUser,
      body: RequestBody(preserveOrder: preserveOrder))
  }

  /// Removes a conversation for all users.
  ///
  /// - Source: docs/api.md §6 row 12, deprecated.
  /// - Parameters:
  ///   - id: The conversation.
  ///   - actingUser: The user on whose behalf it is removed.
  /// - Returns: The operation.
  public static func deleteConversation(
    id: ConversationID, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(.delete, ["conversations", id.rawValue], as: actingUser)
  }
}
