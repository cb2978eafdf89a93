import TestSupport
import Testing

@testable import Conversations

@Suite struct PackingTests {
  @Test(arguments: contents)
  func `A row that is packed is the same row when it is unpacked`(content: MessageContent) {
    let row = row(saying: content)
    let packed = PackedConversation(row)
    #expect(packed.row == row)
    #expect(packed.id == row.id)
    #expect(packed.name == row.name)
    #expect(packed.names == (row.peer.rawValue, row.id))
    #expect(packed.head == RowHead(row))
  }

  @Test(arguments: contents)
  func `A field that is read alone is the field of the whole row`(content: MessageContent) {
    for row in [row(saying: content), bare] {
      let visible = VisibleRow(PackedConversation(row), isPending: true)
      #expect(visible.isPending)
      #expect(visible.conversation == row)
      #expect(visible.id == row.id)
      #expect(visible.name == row.name)
      #expect(visible.kind == row.peer.kind)
      #expect(visible.unread == row.unread)
      #expect(visible.unreadMentions == row.unreadMentions)
      #expect(visible.pin == row.pin)
      #expect(visible.presence == row.presence)
      #expect(visible.members == row.members)
      #expect(visible.isBlocked == row.isBlocked)
      #expect(visible.tags == row.tagList)
      #expect(visible.lastMessage == row.lastMessage)
      #expect(visible.sender == row.lastMessage?.sender)
      #expect(visible.lastActivity == row.lastMessage?.sentAt ?? row.updatedAt)
    }
  }

  @Test func `A row of which nothing is known is, too`() {
    #expect(PackedConversation(bare).row == bare)
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 127, 128, 1_700_000_000, .max, .min])
  func `A number of any size comes back`(number: Int) {
    var row = row("ada", unread: .count(number), at: Int64(number))
    row.members = number
    row.unreadMentions = number
    row.pin = Pin(scope: .own, since: Timestamp(Int64(number)))
    #expect(PackedConversation(row).row == row)
  }

  @Test(arguments: [
    "", "a", "Zoë\u{301}", "e\u{301}", "\0\u{1}\n", "👩‍👩‍👧", "שלום", "\u{fffd}\u{ffff}\u{feff}",
    String(repeating: "long ", count: 100),
  ])
  func `A text comes back scalar by scalar`(text: String) {
    var row = row(saying: .text(text, hasLink: false))
    row.name = text
    row.tags = [Tag(text), Tag("")]
    let unpacked = PackedConversation(row).row
    #expect(Array(unpacked.name.unicodeScalars) == Array(text.unicodeScalars))
    #expect(unpacked == row)
  }

  @Test func `What is kept of a row besides its bytes is little`() {
    #expect(MemoryLayout<LedgerRow?>.stride <= 56)
    #expect(MemoryLayout<ListOrder.Entry>.stride <= 16)
  }

  @Test func `A row of an unknown kind keeps what is known of it`() {
    var row = bare
    row.peer = .unknown(kind: "channel", id: "c7")
    row.unread = .unknown
    row.lastMessage = LastMessage(
      id: nil, sender: ada, content: .deleted, sentAt: Timestamp(5))
    #expect(PackedConversation(row).row == row)
    #expect(PackedConversation(row).head.kind == .unknown)
    #expect(PackedConversation(row).sentAt == Timestamp(5))
  }

  @Test func `A packed row equals what was just written, and differs from any other row`() {
    var writer = PackWriter()
    writer.put(row("ada", tags: ["work"]))
    #expect(PackedConversation(row("ada", tags: ["work"])).isEqual(to: writer))
    #expect(!PackedConversation(row("ada", tags: ["works"])).isEqual(to: writer))
    writer.clear()
    writer.put(row("bob"))
    #expect(PackedConversation(writer).row == row("bob"))
  }
}

/// A row with something in every field.
private func row(saying content: MessageContent) -> Conversation {
  Conversation(
    id: ConversationID("group_birds"), peer: .group(GroupID("birds")), name: "Birds & Bees",
    unread: .marked, unreadMentions: 2, lastRead: MessageID("77"), tags: [Tag("work"), Tag("ä")],
    pin: Pin(scope: .everyone, since: Timestamp(9)),
    lastMessage: LastMessage(
      id: MessageID("78"), sender: ada, content: content, sentAt: Timestamp(1_700_000_000),
      receipt: .read, isEdited: true, isReply: true),
    updatedAt: Timestamp(1_700_000_001), presence: .offline, groupKind: .password, members: 12,
    isBlocked: true)
}

/// A row of which nothing is known.
private let bare = Conversation(
  id: ConversationID(""), peer: .user(UserID("")), name: "", updatedAt: Timestamp(0))

private let ada = Person(id: UserID("ada"), name: "Ada Lovelace")

/// One of every case, and of every case within.
private let contents: [MessageContent] =
  [
    .text("hello", hasLink: true), .poll(question: nil), .poll(question: "when?"), .sticker,
    .location, .collaboration(.document), .collaboration(.whiteboard), .meeting(isVideo: true),
    .custom(type: "order", text: nil), .custom(type: "order", text: "two"),
    .interactive(type: "form"), .card(text: "card"), .edited(text: "now"), .edited(text: nil),
    .deleted, .unknown(category: "agentic", type: "x"),
    .media(.image, caption: "look", files: ["a.png", "b.png"], count: 2),
  ]
  + [MediaKind.gif, .video, .audio, .file].map { .media($0, caption: nil, files: [], count: 0) }
  + verbs.map { .groupAction(GroupAction(verb: $0, by: ada, on: nil)) }
  + outcomes.map { .call(Call(isVideo: false, outcome: $0, initiator: ada.id)) }

private let verbs: [GroupAction.Verb] = [
  .joined, .left, .added, .kicked, .banned, .unbanned, .scopeChanged(to: "admin"), .other("waved"),
]

private let outcomes: [Call.Outcome] = [
  .initiated, .ongoing, .ended, .unanswered, .rejected, .busy, .cancelled, .other("lost"),
]
