extension Conversation: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(RowHead(self))
    writer.put(id.rawValue)
    writer.put(peer.rawValue)
    writer.put(name)
    writer.put(unreadMentions)
    writer.put(lastRead)
    writer.put(tags)
    writer.put(lastMessage)
    writer.put(presence)
    writer.put(groupKind)
    writer.put(members)
    writer.put(isBlocked)
  }

  init(from reader: inout PackReader) {
    let head: RowHead = reader.value()
    self.init(
      id: ConversationID(reader.text()),
      peer: head.isGroup ? .group(GroupID(reader.text())) : .user(UserID(reader.text())),
      name: reader.value(), unread: head.unread, unreadMentions: reader.value(),
      lastRead: reader.value(), tags: reader.value(), pin: head.pin, lastMessage: reader.value(),
      updatedAt: head.updatedAt, presence: reader.value(), groupKind: reader.value(),
      members: reader.value(), isBlocked: reader.value())
  }
}
