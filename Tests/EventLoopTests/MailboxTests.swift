import Platform
import RecentChats
import TestSupport
import Testing

@testable import EventLoop

@Suite("Mailbox")
struct MailboxTests {
  @Test func `Events come out in the order they went in, once`() throws {
    let mailbox = try Mailbox()
    mailbox.post(.focused(true))
    mailbox.post(.timer(.poll))
    #expect(mailbox.drain() == [.focused(true), .timer(.poll)])
    #expect(mailbox.drain().isEmpty)
    #expect(mailbox.isEmpty)
  }

  @Test func `The descriptor is readable exactly while events wait`() throws {
    let mailbox = try Mailbox()
    #expect(!isReadable(mailbox))
    for _ in 0..<100_000 { mailbox.post(.focused(true)) }
    #expect(isReadable(mailbox))
    #expect(mailbox.drain().count == 100_000)
    #expect(!isReadable(mailbox))
    mailbox.post(.focused(false))
    #expect(isReadable(mailbox))
  }

  @Test func `Nothing is lost when many threads post while it is emptied`() async throws {
    let mailbox = try Mailbox()
    let posters = 8
    let each = 2_000
    var received = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<posters {
        group.addTask { for _ in 0..<each { mailbox.post(.timer(.poll)) } }
      }
      received = try await eventually("all events") {
        received += mailbox.drain().count
        return received == posters * each ? received : nil
      }
    }
    #expect(received == posters * each)
    #expect(!isReadable(mailbox))
  }

  private func isReadable(_ mailbox: Mailbox) -> Bool {
    !Poll.wait(for: [mailbox.readDescriptor], atMost: 0).isEmpty
  }
}
