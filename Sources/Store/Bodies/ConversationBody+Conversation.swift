internal import Conversations

extension ConversationBody {
  init(_ row: Conversation) {
    id = row.id.rawValue
    peer = PeerBody(row.peer)
    name = row.name
    unread = UnreadBody(row.unread)
    mentions = row.unreadMentions
    lastRead = row.lastRead?.rawValue
    tags = row.tags?.map(\.rawValue)
    pin = row.pin.map(PinBody.init)
    lastMessage = row.lastMessage.map(LastMessageBody.init)
    updatedAt = row.updatedAt.seconds
    presence = row.presence == .unknown ? nil : row.presence.code
    groupKind = row.groupKind?.code
    members = row.members
    isBlocked = row.isBlocked ? true : nil
  }

  /// The row; nil when the body names no other side.
  var value: Conversation? {
    guard let peer = peer.value else { return nil }
    return Conversation(
      id: ConversationID(id), peer: peer, name: name, unread: unread.value,
      unreadMentions: mentions, lastRead: lastRead.map(MessageID.init),
      tags: tags?.map(Tag.init), pin: pin?.value, lastMessage: lastMessage?.value,
      updatedAt: Timestamp(updatedAt), presence: Presence(code: presence) ?? .unknown,
      groupKind: groupKind.map { GroupKind(code: $0) ?? .unknown }, members: members,
      isBlocked: isBlocked ?? false)
  }
}
