/// A row as bytes: one allocation, where the unpacked row has a dozen.
///
/// Nearly every row of a long list is rarely read.
struct PackedConversation: Equatable, Sendable {
  private let bytes: [UInt8]

  /// Stores the row that was just written.
  ///
  /// The bytes are copied to an allocation of exactly their size.
  init(_ writer: PackWriter) { bytes = writer.bytes.withUnsafeBufferPointer { Array($0) } }

  /// Packs a row.
  init(_ row: Conversation) {
    var writer = PackWriter()
    writer.put(row)
    self.init(writer)
  }

  /// Returns true when it is the row that was just written.
  func isEqual(to writer: PackWriter) -> Bool { bytes == writer.bytes }

  /// The unpacked row.
  var row: Conversation { field(.head) }

  /// The fields that determine its place in the list and the totals.
  var head: RowHead { field(.head) }

  /// The id of the conversation.
  var id: ConversationID { ConversationID(field(.id)) }

  /// Returns true when the row belongs to that conversation.
  func isNamed(_ id: ConversationID) -> Bool { read(.id) { $0.isNext(id.rawValue) } }

  /// The name of the other side as the server sent it: not safe to draw.
  var name: String { field(.name) }

  /// The ids that make the order total.
  var names: (peer: String, id: ConversationID) {
    read(.id) { reader in
      let id = ConversationID(reader.text())
      return (reader.text(), id)
    }
  }

  /// The number of unread messages that mention the acting user, if the server reports it.
  var unreadMentions: Int? { field(.unreadMentions) }

  /// The presence of the other user.
  var presence: Presence { field(.presence) }

  /// The number of members of a group, if the server reports it.
  var members: Int? { field(.members) }

  /// True when one of the two users has blocked the other.
  var isBlocked: Bool { field(.isBlocked) }

  /// The tags in the server's order; nil if the server reported none.
  var tags: [Tag]? { field(.tags) }

  /// The last message; nil if there is none to show.
  var lastMessage: LastMessage? { field(.lastMessage) }

  /// The sender of the last message.
  var sender: Person? { message(.sender) }

  /// The time of the last message.
  var sentAt: Timestamp? { message(.sentAt) }

  private func field<Value: Packable>(_ field: ConversationField) -> Value {
    read(field) { $0.value() }
  }

  private func message<Value: Packable>(_ field: MessageField) -> Value? {
    read(.lastMessage) { reader in
      guard reader.value() as Bool else { return nil }
      reader.seek(field)
      return reader.value() as Value
    }
  }

  private func read<Value>(
    _ field: ConversationField, _ body: (inout PackReader) -> Value
  ) -> Value {
    var reader = PackReader(bytes)
    reader.seek(field)
    return body(&reader)
  }
}

/// The fields of a packed row, in the order in which they are written.
enum ConversationField: Int, FieldOrder {
  case head, id, peer, name, unknownKind, unreadMentions, lastRead, presence, groupKind, members
  case isBlocked, tags, lastMessage

  func skip(in reader: inout PackReader) {
    switch self {
    case .head: RowHead.skip(in: &reader)
    case .id, .peer, .name: reader.skipText()
    case .unknownKind: String?.skip(in: &reader)
    case .unreadMentions, .members: Int?.skip(in: &reader)
    case .lastRead: MessageID?.skip(in: &reader)
    case .presence: Presence.skip(in: &reader)
    case .groupKind: GroupKind?.skip(in: &reader)
    case .isBlocked: Bool.skip(in: &reader)
    case .tags: [Tag]?.skip(in: &reader)
    case .lastMessage: LastMessage?.skip(in: &reader)
    }
  }
}

/// The fields of a row that the ledger reads most: those that determine its place in the list and
/// the totals.
struct RowHead: Equatable {
  var updatedAt: Timestamp
  var pin: Pin?
  var unread: Unread
  var kind: Peer.Kind

  init(_ row: Conversation) {
    updatedAt = row.updatedAt
    pin = row.pin
    unread = row.unread
    kind = row.peer.kind
  }
}

extension RowHead: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(updatedAt)
    writer.put(pin)
    writer.put(unread)
    writer.put(kind)
  }

  init(from reader: inout PackReader) {
    updatedAt = reader.value()
    pin = reader.value()
    unread = reader.value()
    kind = reader.value()
  }
}

extension Pin: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(scope)
    writer.put(since)
  }

  init(from reader: inout PackReader) {
    self.init(scope: reader.value(), since: reader.value())
  }
}

extension Unread: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .marked: writer.append(byte: 0)
    case .untracked: writer.append(byte: 1)
    case .unknown: writer.append(byte: 3)
    case .count(let count):
      writer.append(byte: 2)
      writer.put(count)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.byte() {
    case 0: self = .marked
    case 1: self = .untracked
    case 3: self = .unknown
    default: self = .count(reader.value())
    }
  }
}

extension Conversation: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(RowHead(self))
    writer.put(id.rawValue)
    writer.put(peer.rawValue)
    writer.put(name)
    writer.put(peer.unknownKind)
    writer.put(unreadMentions)
    writer.put(lastRead)
    writer.put(presence)
    writer.put(groupKind)
    writer.put(members)
    writer.put(isBlocked)
    writer.put(tags)
    writer.put(lastMessage)
  }

  init(from reader: inout PackReader) {
    let head: RowHead = reader.value()
    let id = ConversationID(reader.text())
    let (peerID, name, unknownKind) = (reader.text(), reader.text(), reader.value() as String?)
    let peer: Peer =
      switch head.kind {
      case .user: .user(UserID(peerID))
      case .group: .group(GroupID(peerID))
      case .unknown: .unknown(kind: unknownKind ?? "", id: peerID)
      }
    self.init(
      id: id, peer: peer, name: name, unread: head.unread, pin: head.pin,
      updatedAt: head.updatedAt)
    unreadMentions = reader.value()
    lastRead = reader.value()
    presence = reader.value()
    groupKind = reader.value()
    members = reader.value()
    isBlocked = reader.value()
    tags = reader.value()
    lastMessage = reader.value()
  }
}
