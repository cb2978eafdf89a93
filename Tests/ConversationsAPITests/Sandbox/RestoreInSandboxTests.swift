import Conversations
import ConversationsAPI
import Sandbox
import SandboxSupport
import Testing

/// Undoing "read" on a server with either way of counting.
@Suite("Restoring unread messages in the sandbox") struct RestoreInSandboxTests {
  @Test(arguments: [true, false], [true, false])
  func `In every conversation that had unread messages`(isInclusive: Bool, knowsLastRead: Bool)
    async throws
  {
    try await withSandbox({
      $0.unreadIsInclusive = isInclusive
      $0.conversations = 24
    }) { scene in
      let client = scene.client()
      let page = try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 100))
      let unread = page.rows.filter(\.unread.isUnread)
      #expect(unread.count >= 5)
      for row in unread {
        let last = row.lastMessage?.id
        _ = try await client.perform(Self.change(.markRead(upTo: last), row))
        let restore = Change.restoreUnread(
          row.unread, lastRead: knowsLastRead ? row.lastRead : nil, last: last)
        for _ in 0..<2 {
          let receipt = try await client.perform(Self.change(restore, row))
          guard knowsLastRead || Self.isInReach(row.unread) else { continue }
          #expect(receipt.unread == row.unread, "\(row.name)")
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func `Also when more has come since`(isInclusive: Bool) async throws {
    try await withSandbox({ $0.unreadIsInclusive = isInclusive }) { scene in
      let dina = SandboxPeer.user("dina")
      let before = try await scene.state(dina)
      let client = scene.client()
      _ = try await client.perform(scene.change(.markRead(upTo: nil), with: dina))
      try await scene.server.send("and another", from: "dina", to: .user("mara"))
      let last = before.messageIDs.last.map { MessageID("\($0)") }
      let restore = Change.restoreUnread(.count(before.unread), lastRead: nil, last: last)
      let receipt = try await client.perform(scene.change(restore, with: dina))
      let after = try await scene.state(dina)
      #expect(receipt.unread == .count(after.unread))
      #expect(after.unread >= before.unread)
    }
  }

  @Test(arguments: [true, false])
  func `The only message there is can be marked unread`(isInclusive: Bool) async throws {
    try await withSandbox({ $0.unreadIsInclusive = isInclusive }) { scene in
      let lucia = SandboxPeer.user("lucia")
      let client = scene.client()
      _ = try await client.perform(scene.change(.reset(.messages, seen: nil), with: lucia))
      try await scene.server.send("the first", from: "lucia", to: .user("mara"))
      _ = try await client.perform(scene.change(.markRead(upTo: nil), with: lucia))
      let receipt = try await client.perform(scene.change(.markUnread(last: nil), with: lucia))
      #expect(receipt.unread == .count(1))
    }
  }

  /// True if enough messages are requested to include the first unread one.
  private static func isInReach(_ unread: Unread) -> Bool {
    if case .count(let count) = unread { count < 1_300 } else { false }
  }

  private static func change(_ change: Change, _ row: Conversation) -> OutgoingChange {
    OutgoingChange(
      ticket: Ticket(1), attempt: 1, conversation: row.id, peer: row.peer, change: change)
  }
}
