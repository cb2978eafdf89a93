import Conversations
import RecentChats
import Testing
import Wording

@Suite struct JournalTextTests {
  @Test(arguments: [
    (Change.markRead(upTo: nil), "mark read"), (.markUnread(last: nil), "mark unread"),
    (.restoreUnread(.marked, lastRead: nil, last: nil), "restore unread"),
    (.markDelivered(upTo: nil), "mark delivered"),
    (.editTags(TagEdit()), "edit tags"),
    (.pin(at: Timestamp(0)), "pin"), (.unpin, "unpin"), (.reset(.ownList, seen: nil), "reset"),
    (.reset(.messages, seen: nil), "reset"), (.reset(.everyone, seen: nil), "reset"),
  ])
  func `Every change has a name, also when it is undone or redone`(_ change: Change, _ name: String)
  {
    #expect(text(.change(change, from: nil, to: nil)).action == name)
    #expect(text(.change(change, step: .undo, from: nil, to: nil)).action == "undo: \(name)")
    #expect(text(.change(change, step: .redo, from: nil, to: nil)).action == "redo: \(name)")
  }

  @Test(arguments: [
    (JournalEntry.Aspect.unread(.count(0)), "read"), (.unread(.count(3)), "3 unread"),
    (.unread(.marked), "unread"), (.unread(.untracked), "not counted"), (.tags([]), "no tags"),
    (.tags([Tag("work"), Tag("vip")]), "work, vip"), (.pin(nil), "not pinned"),
    (.pin(.own), "pinned"), (.pin(.everyone), "pinned by the app"), (.listed, "on the list"),
    (.unlisted, "not on the list"), (.reset(.ownList), "off the list"),
    (.reset(.messages), "messages deleted"), (.reset(.everyone), "deleted for everyone"),
  ])
  func `Every aspect has words, before a change and after it`(
    _ aspect: JournalEntry.Aspect, _ words: String
  ) {
    let text = text(.change(.unpin, from: aspect, to: aspect))
    #expect(text.before == words)
    #expect(text.after == words)
    #expect(text.hasChange)
  }

  @Test func `A change that shows nowhere has no words for before and after`() {
    let text = text(.change(.markDelivered(upTo: nil), from: nil, to: nil))
    #expect(text.before == "")
    #expect(text.after == "")
    #expect(!text.hasChange)
  }

  @Test func `Every outcome has a word of its own, and a failure has its sentence`() {
    let failure = SyncFailure.malformed(place: "data[3]")
    let states: [JournalEntry.State] = [
      .waiting, .accepted, .confirmed, .superseded, .refused(.failure(failure)),
    ]
    let texts = states.map { text(.change(.unpin, from: nil, to: nil), $0) }
    #expect(
      texts.map(\.state) == ["waiting", "accepted", "confirmed", "superseded", "refused"])
    #expect(texts.dropLast().allSatisfy { $0.reason == nil })
    #expect(texts.last?.reason?.contains("data[3]") == true)
  }

  @Test func `The texts of an earlier version are shown as they are`() {
    let text = text(.text("mark read", from: "3 unread", to: "read"), .refused(.text("No.")))
    #expect(text.action == "mark read")
    #expect(text.before == "3 unread")
    #expect(text.after == "read")
    #expect(text.reason == "No.")
  }

  private func text(
    _ action: JournalEntry.Action, _ state: JournalEntry.State = .confirmed
  ) -> JournalText {
    JournalText(
      JournalEntry(
        number: 1, madeAt: Timestamp(0), conversation: ConversationID("c"), name: "Ada",
        action: action, state: state), for: .shell)
  }
}
