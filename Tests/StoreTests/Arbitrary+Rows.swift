import Conversations

extension Arbitrary {
  mutating func row(id: String) -> StoredRow {
    let row = Conversation(
      id: ConversationID(id), peer: peer(), name: text(), unread: unread(),
      unreadMentions: maybe { Int($0.number()) }, lastRead: maybe { $0.message() },
      tags: maybe { $0.list { $0.tag() } }, pin: maybe { $0.pin() },
      lastMessage: maybe { $0.lastMessage() }, updatedAt: moment(),
      presence: pick([.unknown, .online, .offline]),
      groupKind: maybe { $0.pick([.open, .password, .closed, .unknown]) },
      members: maybe { Int($0.number()) }, isBlocked: bool())
    return StoredRow(row, globalRank: Int.random(in: 0...5, using: &random))
  }

  mutating func unread() -> Unread {
    pick([.count(Int(number())), .marked, .untracked, .unknown])
  }

  private mutating func pin() -> Pin { Pin(scope: pick([.everyone, .own]), since: moment()) }

  private mutating func lastMessage() -> LastMessage {
    LastMessage(
      id: maybe { MessageID("m" + $0.text()) }, sender: person(), content: content(),
      sentAt: moment(),
      receipt: pick([.waiting, .sent, .delivered, .read, .failed]), isEdited: bool(),
      isReply: bool())
  }

  private mutating func person() -> Person { Person(id: UserID(text()), name: text()) }

  mutating func content() -> MessageContent { pick(contents()) }

  /// One of every case.
  mutating func contents() -> [MessageContent] {
    [
      .text(text(), hasLink: bool()), media(), .poll(question: maybe { $0.text() }), .sticker,
      .location, .collaboration(pick([.document, .whiteboard])), .meeting(isVideo: bool()),
      .custom(type: text(), text: maybe { $0.text() }), .interactive(type: text()),
      .card(text: maybe { $0.text() }), .groupAction(action()), .edited(text: maybe { $0.text() }),
      .deleted, .call(call()), .unknown(category: text(), type: text()),
    ]
  }

  private mutating func media() -> MessageContent {
    .media(
      pick([.image, .gif, .video, .audio, .file]), caption: maybe { $0.text() },
      files: list { $0.text() }, count: Int(number()))
  }

  private mutating func action() -> GroupAction {
    let verbs: [GroupAction.Verb] = [
      .joined, .left, .added, .kicked, .banned, .unbanned, .scopeChanged(to: text()),
      .other(text()),
    ]
    return GroupAction(
      verb: pick(verbs), by: maybe { $0.person() }, on: maybe { $0.person() })
  }

  private mutating func call() -> Call {
    let outcomes: [Call.Outcome] = [
      .initiated, .ongoing, .ended, .unanswered, .rejected, .busy, .cancelled, .other(text()),
    ]
    return Call(
      isVideo: bool(), outcome: pick(outcomes), initiator: maybe { UserID($0.text()) })
  }
}
