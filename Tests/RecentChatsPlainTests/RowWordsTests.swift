import Conversations
import MessageText
import RecentChats
import TestSupport
import Testing

@testable import RecentChatsPlain

@Suite("A row in words")
struct RowWordsTests {
  @Test func `A row contains its states in words, then the message, the tags and the time`() {
    var row = Sample.row("Ada", unread: .count(2), text: "hi", time: "09:15", tags: ["vip", "ä b"])
    #expect(RowWords(row: row).whole == "Ada, 2 unread: hi #vip #ä b 09:15")
    row.kind = .user(.online)
    row.pin = .own
    row.isPending = true
    row.isBlocked = true
    row.mentions = 1
    #expect(
      RowWords(row: row).whole
        == "Ada, 2 unread, 1 mentions you, online, pinned, blocked, pending: hi #vip #ä b 09:15")
  }

  @Test(
    arguments: [
      (.count(0), "Ada: hello 09:00"), (.count(1), "Ada, 1 unread: hello 09:00"),
      (.marked, "Ada, unread: hello 09:00"), (.untracked, "Ada, not counted: hello 09:00"),
      (.unknown, "Ada, unread count unknown: hello 09:00"),
    ] as [(Unread, String)])
  func `Unread messages are said as far as they are known`(_ unread: Unread, _ words: String) {
    #expect(RowWords(row: Sample.row("Ada", unread: unread)).whole == words)
  }

  @Test(
    arguments: [
      (.user(.online), "Ada, online: hello 09:00"), (.user(.offline), "Ada: hello 09:00"),
      (.user(.unknown), "Ada: hello 09:00"), (.group(.open), "Ada, group: hello 09:00"),
      (.group(.password), "Ada, group with a password: hello 09:00"),
      (.group(.closed), "Ada, closed group: hello 09:00"),
      (.unknown("channel"), "Ada, unknown kind (channel): hello 09:00"),
    ] as [(ChatRow.Kind, String)])
  func `Who is there and who may join is said where it is not the usual case`(
    _ kind: ChatRow.Kind, _ words: String
  ) {
    var row = Sample.row("Ada")
    row.kind = kind
    #expect(RowWords(row: row).whole == words)
  }

  @Test(
    arguments: [
      (Preview("x", kind: .image), nil, nil, "photo: x"),
      (Preview("photo · a.jpg", kind: .image, isDescription: true), nil, nil, "photo · a.jpg"),
      (Preview("x", isReply: true, isEdited: true), "Bob", nil, "Bob: reply: x (edited)"),
      (Preview("x"), nil, .read, "You (seen): x"), (Preview("x"), "You", .sent, "You (sent): x"),
      (Preview("x"), nil, .failed, "You (failed): x"),
      (Preview("x"), nil, .waiting, "You (sending): x"),
    ] as [(Preview, String?, Receipt?, String)])
  func `A message contains its kind, its sender and its receipt`(
    _ preview: Preview, _ sender: String?, _ receipt: Receipt?, _ words: String
  ) {
    var row = Sample.row("Ada")
    (row.preview, row.sender, row.receipt) = (preview, sender, receipt)
    #expect(RowWords(row: row).whole == "Ada: \(words) 09:00")
  }

  @Test
  func `A long message is cut in the list and longer when it is news; a name never fills a line`() {
    let row = Sample.row(
      String(repeating: "n", count: 500), text: String(repeating: "é", count: 10_000))
    #expect(RowWords(row: row).whole.count < 180)
    #expect(RowWords(row: row).news.count == 401)
    #expect(RowWords(row: Sample.row("", text: "x")).whole == "(no name): x 09:00")
  }
}
