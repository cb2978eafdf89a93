public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Takes a one-to-one conversation off the acting user's list.
  ///
  /// - Source: Contract §6 row 4 and §6.4.
  /// - Parameters:
  ///   - user: The other side.
  ///   - deleteMessagesPermanently: Whether to destroy the messages; nil leaves it to the server, which
  ///     keeps them.
  ///   - preserveOrder: Whether the row keeps its place; nil leaves it to the server.
  ///   - actingUser: Whose list.
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

  /// Takes a group off the acting user's list.
  ///
  /// - Source: Contract §6 row 4 and §6.4.
  /// - Parameters:
  ///   - group: The group.
  ///   - preserveOrder: Whether the row keeps its place; nil leaves it to the server.
  ///   - actingUser: Whose list.
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
  /// - Source: Contract §6 row 12, deprecated.
  /// - Parameters:
  ///   - id: The conversation.
  ///   - actingUser: On whose behalf.
  /// - Returns: The operation.
  public static func deleteConversation(
    id: ConversationID, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(.delete, ["conversations", id.rawValue], as: actingUser)
  }
}
