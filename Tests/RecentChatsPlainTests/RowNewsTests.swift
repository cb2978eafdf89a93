import Conversations
import MessageText
import RecentChats
import TestSupport
import Testing

@testable import RecentChatsPlain

@Suite("What is news of a row")
struct RowNewsTests {
  private let before = Sample.row("Ada", unread: .count(1), text: "one", tags: ["a"])

  /// What is said when a row is changed.
  private func news(_ change: (inout ChatRow) -> Void) -> String? {
    var after = before
    change(&after)
    return RowNews(before: before, after: after).line
  }

  @Test func `Nothing is said of what nobody waits for`() {
    #expect(news { _ in } == nil)
    #expect(news { $0.kind = .user(.online) } == nil)
    #expect(news { $0.time = "Yest." } == nil)
    #expect(news { $0.receipt = .read } == nil)
    #expect(news { $0.isSelected = true } == nil)
    #expect(news { $0.isPending = true } == nil)
    #expect(
      news {
        $0.pin = .own
        $0.isPending = true
      } == nil)
  }

  @Test func `A message is said with the count, the same text again by count and clock`() {
    #expect(
      news {
        $0.unread = .count(2)
        $0.preview = Preview("two")
      } == "Ada, 2 unread: two")
    #expect(
      news {
        $0.unread = .count(2)
        $0.time = "09:01"
      } == "Ada, 2 unread: one")
    #expect(news { $0.preview = Preview("mine, from elsewhere") } == "Ada: mine, from elsewhere")
    #expect(news { $0.preview.isEdited = true } == "Ada: one (edited)")
  }

  @Test func `A badge, tags, a pin, a block and a name that change are said`() {
    #expect(news { $0.unread = .count(0) } == "Ada, read")
    #expect(news { $0.unread = .marked } == "Ada, unread")
    #expect(news { $0.tags = ["a", "b"] } == "Ada, tags #a #b")
    #expect(news { $0.tags = [] } == "Ada, no tags")
    #expect(news { $0.pin = .everyone } == "Ada, pinned by the app")
    #expect(news { $0.isBlocked = true } == "Ada, blocked")
    #expect(news { $0.name = "Ada L" } == "Ada L, called Ada before")
    #expect(
      news {
        $0.unread = .count(3)
        $0.mentions = 2
        $0.preview = Preview("@me")
      } == "Ada, 3 unread, 2 mention you: @me")
  }
}
